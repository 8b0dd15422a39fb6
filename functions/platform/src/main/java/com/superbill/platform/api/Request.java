package com.superbill.platform.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.NewIds;
import com.superbill.platform.json.InvalidJson;
import com.superbill.platform.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One API call: who, what, with which values. */
public final class Request {

    public static final int PAGE_DEFAULT = 50;
    public static final int PAGE_MAX = 200;
    /** Parts of a path that are ids of the domain, and how these look. */
    private static final Set<String> ID_PARTS = Set.of("id", "coverageId");
    private static final String ID = "[A-Za-z0-9_-]{1,64}";
    /** Of a hash, what an id takes: 104 bits. */
    private static final int ID_CHARACTERS = 26;

    private final APIGatewayProxyRequestEvent event;
    private final Principal principal;
    private final Optional<String> identity;

    Request(APIGatewayProxyRequestEvent event) {
        this(event, Optional.empty());
    }

    private Request(APIGatewayProxyRequestEvent event, Optional<String> identity) {
        this.event = event;
        this.principal = Principal.of(event);
        this.identity = identity;
    }

    /** @param identity what it has in common with its repetitions and with no other request: a hash in hexadecimal */
    Request identifiedBy(String identity) {
        return new Request(event, Optional.of(identity));
    }

    /**
     * An id for what this request makes, where making it twice would be wrong. A request with an Idempotency-Key makes the same id each time that it is tried, so that what an
     * earlier try has written is found under it.
     */
    public String newId(String prefix) {
        return identity.map(hash -> prefix + "_" + hash.substring(0, ID_CHARACTERS)).orElseGet(() -> NewIds.next(prefix));
    }

    public Principal principal() {
        return principal;
    }

    public PracticeId practice() {
        return principal.practice();
    }

    /** A part of the path, as {@code id} of {@code /v1/claims/{id}}. */
    public String path(String name) {
        return Optional.ofNullable(event.getPathParameters()).map(parameters -> parameters.get(name))
                .orElseThrow(() -> new IllegalStateException("route without " + name));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(event.getQueryStringParameters()).map(parameters -> parameters.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * {@code limit}, {@value #PAGE_DEFAULT} if absent.
     *
     * @throws InvalidValue if it is not 1 to {@value #PAGE_MAX}
     */
    public int limit() {
        return query("limit").map(text -> {
            InvalidValue.require(text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= PAGE_MAX, "limit", "must be a whole number from 1 to " + PAGE_MAX);
            return Integer.parseInt(text);
        }).orElse(PAGE_DEFAULT);
    }

    public Optional<String> cursor() {
        return query("cursor");
    }

    public Optional<String> header(String name) {
        Map<String, String> headers = event.getHeaders() == null ? Map.of() : event.getHeaders();
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
    }

    /** The version in {@code If-Match}, where the caller gives one. */
    public Optional<Long> ifMatch() {
        return header("If-Match").map(tag -> {
            try {
                return Long.parseLong(tag.replace("\"", "").replace("W/", ""));
            } catch (NumberFormatException e) {
                throw new InvalidJson("If-Match must be an ETag that this API gave");
            }
        });
    }

    /**
     * The body as a record.
     *
     * @throws InvalidJson if it is not
     * @throws InvalidValue if a value is refused by the record
     */
    public <T> T body(Class<T> type) {
        return JsonText.read(bodyText(), type);
    }

    /** Whether the body is what this API takes; API Gateway passes other media types unchecked. */
    boolean isJson() {
        return event.getBody() == null || header("Content-Type").map(type -> type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")).orElse(true);
    }

    /** Whether an id in the path is like no id, so that nothing has it. */
    boolean namesNothing() {
        return event.getPathParameters() != null && event.getPathParameters().entrySet().stream().anyMatch(part -> ID_PARTS.contains(part.getKey()) && !part.getValue().matches(ID));
    }

    String bodyText() {
        String body = event.getBody() == null ? "" : event.getBody();
        return Boolean.TRUE.equals(event.getIsBase64Encoded()) ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body;
    }

    String method() {
        return event.getHttpMethod();
    }

    /** The route as the API's description writes it, as {@code /v1/claims/{id}}. */
    String resource() {
        return event.getResource();
    }

    String rawPath() {
        return event.getPath();
    }

    String requestId() {
        return header("X-Request-Id").filter(id -> id.matches("[A-Za-z0-9_-]{1,64}"))
                .orElseGet(() -> String.valueOf(event.getRequestContext().getRequestId()));
    }
}
