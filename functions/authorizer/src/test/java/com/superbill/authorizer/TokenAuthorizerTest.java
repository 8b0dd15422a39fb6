package com.superbill.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponseV1;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAuthorizerTest {

    private Issuer issuer;
    private TokenAuthorizer authorizer;

    @BeforeEach
    void startIssuer() throws IOException {
        issuer = new Issuer();
        authorizer = new TokenAuthorizer(new IdTokens(issuer.keys(), Issuer.NAME, Issuer.AUDIENCE, new TestClock()), "people", "partners");
    }

    @AfterEach
    void stopIssuer() {
        issuer.close();
    }

    @Test
    void goodTokenOpensTheWholeStageAndNamesPracticeAndRole() {
        // When
        IamPolicyResponseV1 answer = authorize("Bearer " + issuer.token(Issuer.claims()));

        // Then
        assertThat(answer.getPrincipalId()).isEqualTo("subject-1");
        assertThat(answer.getContext()).containsExactlyInAnyOrderEntriesOf(Map.of("practice", "demo", "role", "biller", "subject", "subject-1"));
        assertThat(answer.getPolicyDocument()).containsEntry("Version", "2012-10-17");
        var statement = ((Map<?, ?>[]) answer.getPolicyDocument().get("Statement"))[0];
        assertThat(statement.get("Effect")).isEqualTo("Allow");
        assertThat(statement.get("Resource")).isEqualTo(new String[] {"arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/live/*"});
    }

    @Test
    void patientsTokenNamesThePatient() {
        // When
        var answer = authorize("Bearer " + issuer.token(Issuer.claims().claim(IdTokens.ROLE_CLAIM, "patient").claim(IdTokens.PATIENT_CLAIM, "pat_1")));

        // Then
        assertThat(answer.getContext()).containsEntry("role", "patient").containsEntry("patient", "pat_1");
    }

    @Test
    void partnersCallsAreCountedApartFromPeoples() {
        // When
        var person = authorize("Bearer " + issuer.token(Issuer.claims()));
        var partner = authorize("Bearer " + issuer.token(Issuer.claims().claim(IdTokens.ROLE_CLAIM, "partner")));

        // Then
        assertThat(person.getUsageIdentifierKey()).isEqualTo("people");
        assertThat(partner.getUsageIdentifierKey()).isEqualTo("partners");
    }

    static Stream<JWTClaimsSet.Builder> refusedClaims() {
        return Stream.of(
                Issuer.claims().expirationTime(Date.from(TestClock.START.minus(Duration.ofMinutes(2)))),
                Issuer.claims().expirationTime(null),
                Issuer.claims().notBeforeTime(Date.from(TestClock.START.plus(Duration.ofMinutes(2)))),
                Issuer.claims().issuer("https://issuer.test/other"),
                Issuer.claims().audience("another-client"),
                Issuer.claims().audience((String) null),
                Issuer.claims().claim(IdTokens.PRACTICE_CLAIM, null),
                Issuer.claims().claim(IdTokens.PRACTICE_CLAIM, "demo#PATIENT"),
                Issuer.claims().claim(IdTokens.ROLE_CLAIM, null),
                Issuer.claims().claim(IdTokens.ROLE_CLAIM, "emperor"),
                Issuer.claims().claim(IdTokens.ROLE_CLAIM, "patient"),
                Issuer.claims().claim(IdTokens.PATIENT_CLAIM, "pat_1"),
                Issuer.claims().subject(null));
    }

    @ParameterizedTest
    @MethodSource("refusedClaims")
    void expiredForeignOrIncompleteClaimsAreUnauthorized(JWTClaimsSet.Builder claims) {
        assertUnauthorized("Bearer " + issuer.token(claims));
    }

    @Test
    void forgedSignatureIsUnauthorized() {
        assertUnauthorized("Bearer " + issuer.forgedToken(Issuer.claims()));
    }

    @Test
    void tokenWithoutSignatureIsUnauthorized() {
        assertUnauthorized("Bearer " + new PlainJWT(Issuer.claims().build()).serialize());
    }

    @Test
    void tokenSignedWithAnotherAlgorithmIsUnauthorized() throws Exception {
        // Given
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(), Issuer.claims().build());
        token.sign(new MACSigner("0123456789abcdef0123456789abcdef"));

        // Then
        assertUnauthorized("Bearer " + token.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer not.a.token", "Basic dXNlcjpwYXNz"})
    void whatIsNoBearerTokenIsUnauthorized(String header) {
        assertUnauthorized(header);
    }

    @Test
    void keysAreFetchedOnceAndAgainAfterARotation() {
        // Given
        authorize("Bearer " + issuer.token(Issuer.claims()));
        authorize("Bearer " + issuer.token(Issuer.claims()));
        assertThat(issuer.fetches()).isEqualTo(1);

        // When
        issuer.rotateKey();

        // Then
        assertThat(authorize("Bearer " + issuer.token(Issuer.claims())).getContext()).containsEntry("practice", "demo");
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void tokensThatNameUnknownKeysDoNotHammerTheIssuer() {
        // When
        for (int i = 0; i < 5; i++) {
            assertUnauthorized("Bearer " + issuer.tokenOfUnknownKey("unknown-" + i));
        }

        // Then
        assertThat(issuer.fetches()).isLessThanOrEqualTo(2);
    }

    private void assertUnauthorized(String header) {
        assertThatThrownBy(() -> authorize(header)).hasMessage("Unauthorized");
    }

    private IamPolicyResponseV1 authorize(String header) {
        var event = EventFiles.read("authorizer-token-request.json", APIGatewayCustomAuthorizerEvent.class);
        event.setAuthorizationToken(header);
        return authorizer.handleRequest(event, null);
    }
}
