package com.superbill.embedded.source;

import com.superbill.embedded.template.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * An event source mapping as the template declares it.
 *
 * @param name             its logical id
 * @param function         name or ARN of the function
 * @param filters          event patterns; a record that matches none is dropped; none: all pass
 * @param retryAttemptsMax of streams only; empty: for ever
 * @param onFailureArn     where the particulars of a batch go that was given up; streams only
 */
record MappingDefinition(
        String name, String function, String sourceArn, int batchSize, Duration batchingWindow, List<String> filters, boolean reportsItemFailures,
        int concurrencyMax, boolean bisects, OptionalInt retryAttemptsMax, boolean fromLatest, Optional<String> onFailureArn) {

    private static final int DEFAULT_QUEUE_BATCH = 10;
    private static final int DEFAULT_STREAM_BATCH = 100;

    /** Lambda begins with five pollers for a queue; two cores serve four invocations well. */
    private static final int DEFAULT_CONCURRENCY = 4;

    static MappingDefinition of(Resource mapping) {
        String source = mapping.required("/EventSourceArn");
        JsonNode properties = mapping.properties();
        int attempts = mapping.number("/MaximumRetryAttempts").orElse(-1);
        return new MappingDefinition(
                mapping.logicalId(),
                mapping.required("/FunctionName"),
                source,
                mapping.number("/BatchSize").orElse(source.contains(":sqs:") ? DEFAULT_QUEUE_BATCH : DEFAULT_STREAM_BATCH),
                Duration.ofSeconds(mapping.number("/MaximumBatchingWindowInSeconds").orElse(0)),
                properties.at("/FilterCriteria/Filters").valueStream().map(filter -> filter.path("Pattern").asString()).toList(),
                properties.path("FunctionResponseTypes").valueStream().anyMatch(type -> type.asString().equals("ReportBatchItemFailures")),
                mapping.number("/ScalingConfig/MaximumConcurrency").orElse(DEFAULT_CONCURRENCY),
                mapping.flag("/BisectBatchOnFunctionError"),
                attempts < 0 ? OptionalInt.empty() : OptionalInt.of(attempts),
                mapping.text("/StartingPosition").filter("LATEST"::equals).isPresent(),
                mapping.text("/DestinationConfig/OnFailure/Destination"));
    }

    static boolean enabled(Resource mapping) {
        return mapping.text("/Enabled").map(Boolean::valueOf).orElse(true);
    }
}
