package com.superbill.embedded.source;

import com.superbill.embedded.lambda.Outcome;
import com.superbill.embedded.template.Json;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Which records of a batch failed, by Lambda's rules for partial batch responses. */
final class BatchResponse {

    private BatchResponse() {}

    /**
     * The identifiers of the failed items; empty when the whole batch failed.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">success and failure conditions</a>
     */
    static Optional<Set<String>> failedItems(Outcome outcome, boolean reportsItemFailures) {
        if (!(outcome instanceof Outcome.Success success)) {
            return Optional.empty();
        }
        if (!reportsItemFailures || success.payload().length == 0) {
            return Optional.of(Set.of());
        }
        JsonNode failures = Json.read(success.payload()).path("batchItemFailures");
        Set<String> identifiers = failures.valueStream().map(failure -> failure.path("itemIdentifier").asString("")).collect(Collectors.toSet());
        return identifiers.contains("") ? Optional.empty() : Optional.of(identifiers);
    }
}
