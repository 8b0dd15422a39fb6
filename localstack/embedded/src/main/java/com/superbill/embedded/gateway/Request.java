package com.superbill.embedded.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param path       still percent-encoded
 * @param headers    names compare without regard to case
 * @param query      decoded, in the order of the query string
 * @param body       empty when the request has none
 * @param tooLarge   true: the body is longer than API Gateway takes, and was not read
 */
record Request(String method, String path, Map<String, List<String>> headers, Map<String, List<String>> query, byte[] body, boolean tooLarge, String sourceIp) {

    static Request read(HttpExchange exchange, int bodyBytesMax) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(bodyBytesMax + 1);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(), headers,
                query(exchange.getRequestURI().getRawQuery()), body, body.length > bodyBytesMax,
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    /** The last value of a header, as API Gateway takes it. */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getLast);
    }

    static String decode(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (raw != null) {
            for (String part : raw.split("&")) {
                if (!part.isEmpty()) {
                    String[] pair = part.split("=", 2);
                    query.computeIfAbsent(URLDecoder.decode(pair[0], StandardCharsets.UTF_8), _ -> new ArrayList<>())
                            .add(pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
                }
            }
        }
        return query;
    }
}
