package com.superbill.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import com.superbill.testkit.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer with a key of its own and a server that publishes it. */
final class Issuer implements AutoCloseable {

    static final String NAME = "https://issuer.test/demo";
    static final String AUDIENCE = "superbill";

    private static final int KEY_BITS = 2048;
    // made once: the making of a key takes seconds where two cores are busy
    private static final RSAKey FIRST = generated();
    private static final RSAKey SECOND = generated();
    private static final RSAKey STRANGERS = generated();

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private RSAKey key = named(FIRST, "first");

    Issuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks.json", exchange -> {
            fetches.incrementAndGet();
            byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    URI keys() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/jwks.json");
    }

    int fetches() {
        return fetches.get();
    }

    void rotateKey() {
        key = named(SECOND, "second");
    }

    /** The claims of a biller's good token. */
    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(NAME).audience(AUDIENCE).subject("subject-1")
                .expirationTime(Date.from(TestClock.START.plus(Duration.ofHours(1))))
                .claim(IdTokens.PRACTICE_CLAIM, "demo").claim(IdTokens.ROLE_CLAIM, "biller");
    }

    String token(JWTClaimsSet.Builder claims) {
        return signed(claims, key);
    }

    /** Signed by a key that claims to be the issuer's. */
    String forgedToken(JWTClaimsSet.Builder claims) {
        return signed(claims, named(STRANGERS, key.getKeyID()));
    }

    /** Signed by a key of another name. */
    String tokenOfUnknownKey(String keyId) {
        return signed(claims(), named(STRANGERS, keyId));
    }

    private static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey named(RSAKey key, String id) {
        return new RSAKey.Builder(key).keyID(id).build();
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(KEY_BITS).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
