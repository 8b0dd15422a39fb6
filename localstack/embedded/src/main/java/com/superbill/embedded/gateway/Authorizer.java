package com.superbill.embedded.gateway;

import com.superbill.embedded.lambda.LocalFunction;
import com.superbill.embedded.lambda.Outcome;
import com.superbill.embedded.template.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A TOKEN authorizer: the function is asked once for a token, its answer is remembered for as long as the API says, and the policy in
 * it is applied to every request.
 */
final class Authorizer {

    private static final int DEFAULT_TTL_SECONDS = 300;
    private static final int REMEMBERED_MAX = 10_000;

    /** What the function said of a token. */
    record Decision(String principalId, JsonNode policy, JsonNode context) {}

    private record Remembered(Decision decision, Instant until) {}

    private final LocalFunction function;
    private final String header;
    private final Optional<Pattern> expression;
    private final Duration timeToLive;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    /** @param scheme a security scheme with {@code x-amazon-apigateway-authorizer} */
    Authorizer(JsonNode scheme, LocalFunction function, Clock clock) {
        JsonNode authorizer = scheme.path("x-amazon-apigateway-authorizer");
        if (!authorizer.path("type").asString("").equalsIgnoreCase("token")) {
            throw new IllegalArgumentException("the embedded cloud has TOKEN authorizers only, not " + authorizer.path("type"));
        }
        this.function = function;
        this.header = scheme.path("name").asString();
        this.expression = Optional.ofNullable(authorizer.path("identityValidationExpression").stringValue(null)).map(Pattern::compile);
        this.timeToLive = Duration.ofSeconds(authorizer.path("authorizerResultTtlInSeconds").asInt(DEFAULT_TTL_SECONDS));
        this.clock = clock;
    }

    /** @param methodArn {@code arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/PATH} */
    Decision authorize(Request request, String methodArn) throws Refusal, InterruptedException {
        String token = request.header(header).orElse("");
        if (token.isEmpty() || expression.isPresent() && !expression.get().matcher(token).matches()) {
            throw new Refusal(Refusal.Type.UNAUTHORIZED);
        }
        Remembered known = remembered.get(token);
        Decision decision = known != null && clock.instant().isBefore(known.until()) ? known.decision() : ask(token, methodArn);
        if (!Policy.allows(decision.policy(), methodArn)) {
            throw new Refusal(Refusal.Type.ACCESS_DENIED);
        }
        return decision;
    }

    private Decision ask(String token, String methodArn) throws Refusal, InterruptedException {
        Outcome outcome = function.invoke(Json.bytes(Json.object().put("type", "TOKEN").put("authorizationToken", token).put("methodArn", methodArn)));
        JsonNode answer = switch (outcome) {
            case Outcome.Success success -> Json.read(success.payload());
            // API Gateway reads this one message as "no", and any other failure as its own trouble
            case Outcome.Failure failure when failure.message().equals("Unauthorized") -> throw new Refusal(Refusal.Type.UNAUTHORIZED);
            case Outcome.Failure _, Outcome.Throttled _ -> throw new Refusal(Refusal.Type.AUTHORIZER_FAILURE);
        };
        if (!answer.path("principalId").isString() || !answer.path("policyDocument").isObject()) {
            throw new Refusal(Refusal.Type.AUTHORIZER_FAILURE);
        }
        var decision = new Decision(answer.path("principalId").asString(), answer.path("policyDocument"), answer.path("context"));
        if (timeToLive.isPositive()) {
            if (remembered.size() >= REMEMBERED_MAX) {
                remembered.clear();
            }
            remembered.put(token, new Remembered(decision, clock.instant().plus(timeToLive)));
        }
        return decision;
    }
}
