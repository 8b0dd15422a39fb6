package com.superbill.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayCustomAuthorizerEvent;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponse;
import com.amazonaws.services.lambda.runtime.events.IamPolicyResponseV1;
import com.superbill.platform.Env;
import com.superbill.platform.api.Principal;
import com.superbill.platform.api.Role;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * API Gateway's TOKEN authorizer: a bearer token becomes the caller's practice and role, or {@code Unauthorized}. The policy it
 * answers covers the whole stage, because API Gateway caches it by token for every route; which role may call which route is
 * decided by the route.
 */
public final class TokenAuthorizer implements RequestHandler<APIGatewayCustomAuthorizerEvent, IamPolicyResponseV1> {

    private static final String BEARER = "Bearer ";
    /** The one text that makes API Gateway answer 401; every reason looks the same from outside. */
    private static final String UNAUTHORIZED = "Unauthorized";

    private final IdTokens tokens;
    private final String peopleUsageKey;
    private final String partnerUsageKey;

    public TokenAuthorizer() {
        this(new IdTokens(URI.create(Env.required("JWKS_URI")), Env.required("ISSUER"), Env.required("AUDIENCE"), Clock.systemUTC()),
                Env.required("PEOPLE_USAGE_KEY"), Env.required("PARTNER_USAGE_KEY"));
    }

    /** @param peopleUsageKey names the usage plan that counts the calls of people, {@code partnerUsageKey} that of partners' systems */
    TokenAuthorizer(IdTokens tokens, String peopleUsageKey, String partnerUsageKey) {
        this.tokens = tokens;
        this.peopleUsageKey = peopleUsageKey;
        this.partnerUsageKey = partnerUsageKey;
    }

    @Override
    public IamPolicyResponseV1 handleRequest(APIGatewayCustomAuthorizerEvent request, Context context) {
        Principal principal = bearerToken(request).flatMap(tokens::principal).orElseThrow(() -> new IllegalStateException(UNAUTHORIZED));
        return IamPolicyResponseV1.builder().withPrincipalId(principal.subject())
                .withPolicyDocument(IamPolicyResponseV1.PolicyDocument.builder().withVersion(IamPolicyResponse.VERSION_2012_10_17)
                        .withStatement(List.of(IamPolicyResponseV1.allowStatement(wholeStage(request.getMethodArn())))).build())
                .withContext(context(principal))
                .withUsageIdentifierKey(principal.role() == Role.PARTNER ? partnerUsageKey : peopleUsageKey).build();
    }

    private static Optional<String> bearerToken(APIGatewayCustomAuthorizerEvent request) {
        return Optional.ofNullable(request.getAuthorizationToken())
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length())).map(text -> text.substring(BEARER.length()).trim());
    }

    /** {@code arn:aws:execute-api:region:account:api/stage/GET/v1/claims} becomes {@code …:api/stage/*}. */
    private static String wholeStage(String methodArn) {
        String[] parts = methodArn.split("/", 3);
        return parts[0] + "/" + parts[1] + "/*";
    }

    private static Map<String, Object> context(Principal principal) {
        Map<String, Object> context = new TreeMap<>(Map.of(
                Principal.PRACTICE, principal.practice().value(),
                Principal.ROLE, principal.role().tokenName(),
                Principal.SUBJECT, principal.subject()));
        principal.patient().ifPresent(patient -> context.put(Principal.PATIENT, patient.value()));
        return context;
    }
}
