package com.superbill.embedded.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The OpenID Connect issuer that stands for Cognito: authorization code with PKCE, discovery, keys, end of session, by
 * {@code mock-oauth2-server}, served on the stack's own port. Its key lies in the data folder: tokens outlive a restart.
 */
public final class Issuer implements HttpHandler {

    /** The issuer's path on the stack's port. */
    public static final String PATH = "/oidc";

    /** The client id of the dashboard, which is the audience of every token. */
    public static final String CLIENT_ID = "superbill";

    private static final String ID = PATH.substring(1);
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);
    private static final int KEY_BITS = 2048;

    private final URI url;
    private final OAuth2TokenProvider tokens;
    private final OAuth2HttpRequestHandler handler;

    /**
     * @param base   where the stack answers, for instance {@code http://localhost:8080}
     * @param folder for the key and the sign-in page
     */
    public Issuer(URI base, Path folder) throws IOException {
        this.url = base.resolve(PATH);
        Files.createDirectories(folder);
        Path page = Files.writeString(folder.resolve("sign-in.html"), SignInPage.html());
        this.tokens = new OAuth2TokenProvider(new KeyProvider(List.of(key(folder.resolve("key.json")))));
        this.handler = new OAuth2HttpRequestHandler(new OAuth2Config(true, page.toString(), null, false, tokens,
                Set.of(new DefaultOAuth2TokenCallback(ID, "nobody", "JWT", List.of(CLIENT_ID), Map.of(), TOKEN_LIFETIME.toSeconds()))));
    }

    public URI url() {
        return url;
    }

    /** A token for the API, without the detour by a browser. */
    public String token(Person person) {
        Map<String, Object> claims = new HashMap<>(person.claims());
        claims.put("iss", url.toString());
        claims.put("aud", CLIENT_ID);
        claims.put("sub", person.subject());
        return tokens.jwt(claims, TOKEN_LIFETIME, ID).serialize();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new Headers.Builder();
            exchange.getRequestHeaders().forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
            // one issuer, whether the browser says localhost or 127.0.0.1
            headers.set("Host", url.getAuthority());
            String query = exchange.getRequestURI().getRawQuery();
            OAuth2HttpResponse response = handler.getAuthorizationServer().invoke(new OAuth2HttpRequest(headers.build(), exchange.getRequestMethod(),
                    HttpUrl.get(url.resolve(exchange.getRequestURI().getRawPath() + (query == null ? "" : "?" + query))),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            response.getHeaders().forEach(header -> exchange.getResponseHeaders().add(header.getFirst(), header.getSecond()));
            byte[] body = response.getBytesBody() != null ? response.getBytesBody()
                    : response.getBody() == null ? new byte[0] : response.getBody().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().remove("Content-Length");
            exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static JWK key(Path file) throws IOException {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey key = new RSAKeyGenerator(KEY_BITS).keyID(ID).generate();
            Path fresh = Files.writeString(file.resolveSibling("key.new"), key.toJSONString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (ParseException | JOSEException e) {
            throw new IOException("the issuer's key in " + file + " cannot be used", e);
        }
    }
}
