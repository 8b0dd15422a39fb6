package com.superbill.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.Log;
import com.superbill.platform.api.Principal;
import com.superbill.platform.api.Role;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/**
 * The ID tokens of one OpenID Connect issuer for one client. The issuer's keys are kept for {@link #KEYS_KEPT_MILLIS} and fetched
 * again when a token names one that is not among them (rotation), but not more often than twice in {@link #FETCH_INTERVAL_MILLIS}, so
 * that forged key ids cannot make this function hammer the issuer.
 */
final class IdTokens {

    static final String PRACTICE_CLAIM = "custom:practice";
    static final String ROLE_CLAIM = "custom:role";
    static final String PATIENT_CLAIM = "custom:patient";
    static final int CLOCK_SKEW_SECONDS_MAX = 60;
    private static final long KEYS_KEPT_MILLIS = 15 * 60 * 1000L;
    private static final long FETCH_WAIT_MILLIS_MAX = 5_000;
    private static final long FETCH_INTERVAL_MILLIS = 30_000;
    /** Tried twice, it stays within the function's 5 s; the library's own half second is too short for an issuer that has just started. */
    private static final int FETCH_MILLIS_MAX = 2_000;
    private static final int KEYS_MAX_BYTES = 50 * 1024;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    IdTokens(URI keys, String issuer, String audience, Clock clock) {
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keySource(keys)));
        var verifier = new DefaultJWTClaimsVerifier<SecurityContext>(audience, new JWTClaimsSet.Builder().issuer(issuer).build(),
                Set.of("sub", "exp", PRACTICE_CLAIM, ROLE_CLAIM)) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
        verifier.setMaxClockSkew(CLOCK_SKEW_SECONDS_MAX);
        processor.setJWTClaimsSetVerifier(verifier);
    }

    /** Who the token names, if everything about it is right. A patient's token must name the patient. */
    Optional<Principal> principal(String token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            Role role = Role.ofTokenName(claims.getStringClaim(ROLE_CLAIM));
            Optional<PatientId> patient = Optional.ofNullable(claims.getStringClaim(PATIENT_CLAIM)).map(PatientId::new);
            InvalidValue.require((role == Role.PATIENT) == patient.isPresent(), "patient", "belongs to a patient's token and to no other");
            return Optional.of(new Principal(new PracticeId(claims.getStringClaim(PRACTICE_CLAIM)), role, claims.getSubject(), patient));
        } catch (BadJOSEException | ParseException | IllegalArgumentException e) {
            Log.warn("token.refused").write();
            return Optional.empty();
        } catch (JOSEException e) {
            Log.error("issuer.keysUnavailable", e).write();
            return Optional.empty();
        }
    }

    private static JWKSource<SecurityContext> keySource(URI keys) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), new DefaultResourceRetriever(FETCH_MILLIS_MAX, FETCH_MILLIS_MAX, KEYS_MAX_BYTES))
                    .cache(KEYS_KEPT_MILLIS, FETCH_WAIT_MILLIS_MAX)
                    .rateLimited(FETCH_INTERVAL_MILLIS).retrying(true).build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("JWKS_URI is no URL", e);
        }
    }
}
