package com.superbill.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import com.superbill.embedded.template.Json;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    private final TestCloud cloud = TestCloud.shared();

    @Test
    void authorizationCodeWithPkceGivesAnIdTokenOfTheChosenPerson() throws Exception {
        // When
        String code = signIn();
        var answer = cloud.send(form("/oidc/token", Map.of("grant_type", "authorization_code", "client_id", "superbill", "code", code,
                "redirect_uri", cloud.cloud.endpoints().api() + "/", "code_verifier", VERIFIER)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var claims = SignedJWT.parse(Json.read(answer.body()).path("id_token").asString()).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(cloud.cloud.endpoints().issuer().toString());
        assertThat(claims.getAudience()).isEqualTo(List.of("superbill"));
        assertThat(claims.getStringClaim("custom:practice")).isEqualTo("other");
        assertThat(claims.getStringClaim("custom:role")).isEqualTo("front-desk");
    }

    @Test
    void codeWithoutItsVerifierIsWorthNothing() throws Exception {
        var answer = cloud.send(form("/oidc/token", Map.of("grant_type", "authorization_code", "client_id", "superbill", "code", signIn(),
                "redirect_uri", cloud.cloud.endpoints().api() + "/", "code_verifier", VERIFIER.replace('a', 'b'))));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void signInPageOffersEveryRoleOfBothPractices() throws Exception {
        assertThat(cloud.get(authorizePath()).body()).contains("demo-biller", "demo-front-desk", "demo-provider", "demo-admin", "other-biller");
    }

    @Test
    void tokenOfTheCommandLineNamesTheSameClaims() throws Exception {
        var claims = SignedJWT.parse(cloud.get("/local/token?role=patient:pat_1&practice=demo").body().strip()).getJWTClaimsSet();

        assertThat(claims.getStringClaim("custom:role")).isEqualTo("patient");
        assertThat(claims.getStringClaim("custom:patient")).isEqualTo("pat_1");
        assertThat(claims.getStringClaim("custom:practice")).isEqualTo("demo");
        assertThat(claims.getIssuer()).isEqualTo(cloud.cloud.endpoints().issuer().toString());
    }

    @Test
    void roleThatDoesNotExistIsRefusedInOneLine() {
        var answer = cloud.get("/local/token?role=king");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().lines()).singleElement().asString().contains("king").contains("biller");
    }

    private String signIn() throws Exception {
        var answer = cloud.send(form(authorizePath(), Map.of("username", "other-front-desk",
                "claims", "{\"custom:practice\":\"other\",\"custom:role\":\"front-desk\"}")));
        assertThat(answer.statusCode()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private String authorizePath() throws Exception {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        return "/oidc/authorize?" + encode(Map.of("response_type", "code", "client_id", "superbill", "scope", "openid", "state", "s", "nonce", "n",
                "redirect_uri", cloud.cloud.endpoints().api() + "/", "code_challenge", challenge, "code_challenge_method", "S256"));
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        return cloud.request(path, "Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(encode(fields))).build();
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
