package com.superbill.embedded.source;

import com.superbill.embedded.lambda.Functions;
import com.superbill.embedded.lambda.LocalFunction;
import com.superbill.embedded.lambda.Outcome;
import com.superbill.embedded.template.Deployment;
import com.superbill.embedded.template.Json;
import com.superbill.embedded.template.Resource;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invocations that nobody waits for (events of S3, schedules): tried up to three times, a minute and two minutes apart, then sent to
 * the function's failure destination, if it has one.
 */
public final class AsynchronousInvocations {

    private static final int DEFAULT_RETRY_ATTEMPTS = 2;
    private static final Duration FIRST_RETRY_AFTER = Duration.ofMinutes(1);

    private final Functions functions;
    private final SqsClient sqs;
    private final Clock clock;
    private final Consumer<String> problems;
    private final Map<String, Resource> configurations;

    public AsynchronousInvocations(Deployment deployment, Functions functions, SqsClient sqs, Clock clock, Consumer<String> problems) {
        this.functions = functions;
        this.sqs = sqs;
        this.clock = clock;
        this.problems = problems;
        this.configurations = deployment.all("AWS::Lambda::EventInvokeConfig").stream()
                .collect(Collectors.toMap(configuration -> functions.get(configuration.required("/FunctionName")).definition().name(), configuration -> configuration));
    }

    public void invoke(String functionArn, JsonNode event) {
        LocalFunction function = functions.get(functionArn);
        Thread.ofVirtual().name("event for " + function.definition().name()).start(() -> {
            try {
                deliver(function, event);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                problems.accept(function.definition().name() + ": " + e);
            }
        });
    }

    private void deliver(LocalFunction function, JsonNode event) throws InterruptedException {
        Optional<Resource> configuration = Optional.ofNullable(configurations.get(function.definition().name()));
        int retries = configuration.flatMap(c -> c.number("/MaximumRetryAttempts")).orElse(DEFAULT_RETRY_ATTEMPTS);
        for (int attempt = 0; ; attempt++) {
            Outcome outcome = function.invoke(Json.bytes(event));
            if (outcome instanceof Outcome.Success) {
                return;
            }
            problems.accept(function.definition().name() + " failed on an event"
                    + (outcome instanceof Outcome.Failure failure ? ": " + failure.type() : ""));
            if (attempt == retries) {
                break;
            }
            Thread.sleep(FIRST_RETRY_AFTER.multipliedBy(attempt + 1L));
        }
        configuration.flatMap(c -> c.text("/DestinationConfig/OnFailure/Destination")).ifPresent(destination -> {
            ObjectNode message = Json.object().put("version", "1.0").put("timestamp", clock.instant().toString());
            message.putObject("requestContext").put("functionArn", function.definition().arn())
                    .put("condition", "RetriesExhausted").put("approximateInvokeCount", retries + 1);
            message.set("requestPayload", event);
            Queues.send(sqs, destination, message);
        });
    }
}
