package com.superbill.embedded.source;

import com.superbill.embedded.lambda.LocalFunction;
import com.superbill.embedded.lambda.Outcome;
import com.superbill.embedded.template.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Feeds a function from a table's stream: shard after shard, in order, each batch until it succeeds or has failed as often as the
 * template allows.
 */
final class StreamSource implements EventSource {

    private static final Duration IDLE_PAUSE = Duration.ofMillis(200);
    private static final Duration RETRY_PAUSE_FIRST = Duration.ofMillis(200);
    private static final Duration RETRY_PAUSE_MAX = Duration.ofSeconds(10);

    private final MappingDefinition mapping;
    private final LocalFunction function;
    private final DynamoDbStreamsClient streams;
    private final SqsClient sqs;
    private final String table;
    private final EventFilter filter;
    private final Checkpoints checkpoints;
    private final Clock clock;
    private final Consumer<String> problems;
    private final Loop loop;

    StreamSource(MappingDefinition mapping, LocalFunction function, DynamoDbStreamsClient streams, SqsClient sqs, Path folder, Clock clock,
            Consumer<String> problems) {
        this.mapping = mapping;
        this.function = function;
        this.streams = streams;
        this.sqs = sqs;
        this.table = mapping.sourceArn().split("table/", 2)[1].split("/")[0];
        this.filter = new EventFilter(mapping.filters());
        this.checkpoints = new Checkpoints(folder.resolve(mapping.name() + ".json"));
        this.clock = clock;
        this.problems = problems;
        this.loop = new Loop("stream of " + table, this::step, problems);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    /** Reads the oldest shard that is not finished; a shard's children come after it in the list. */
    private void step() throws InterruptedException {
        String arn = streams.listStreams(request -> request.tableName(table)).streams().getLast().streamArn();
        Optional<Shard> shard = streams.describeStream(request -> request.streamArn(arn)).streamDescription().shards().stream()
                .filter(candidate -> !checkpoints.finished(candidate.shardId())).findFirst();
        if (shard.isEmpty()) {
            Thread.sleep(IDLE_PAUSE);
        } else {
            read(arn, shard.get().shardId());
        }
    }

    private void read(String arn, String shard) throws InterruptedException {
        String iterator = iterator(arn, shard);
        while (iterator != null) {
            List<Record> batch = new ArrayList<>();
            long deadline = System.nanoTime() + mapping.batchingWindow().toNanos();
            do {
                String from = iterator;
                GetRecordsResponse answer = streams.getRecords(request -> request.shardIterator(from).limit(mapping.batchSize() - batch.size()));
                batch.addAll(answer.records());
                iterator = answer.nextShardIterator();
                if (answer.records().isEmpty() && iterator != null) {
                    Thread.sleep(IDLE_PAUSE);
                }
            } while (iterator != null && !batch.isEmpty() && batch.size() < mapping.batchSize() && System.nanoTime() < deadline);
            if (!batch.isEmpty()) {
                process(arn, shard, batch, 0);
                checkpoints.reached(shard, batch.getLast().dynamodb().sequenceNumber());
            }
        }
        checkpoints.finish(shard);
    }

    private String iterator(String arn, String shard) {
        Optional<String> reached = checkpoints.sequenceNumber(shard);
        if (reached.isPresent()) {
            try {
                return streams.getShardIterator(request -> request.streamArn(arn).shardId(shard)
                        .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(reached.get())).shardIterator();
            } catch (TrimmedDataAccessException e) {
                problems.accept("stream of " + table + ": records older than a day are gone, going on with the oldest that is left");
            }
        }
        return streams.getShardIterator(request -> request.streamArn(arn).shardId(shard)
                .shardIteratorType(mapping.fromLatest() ? ShardIteratorType.LATEST : ShardIteratorType.TRIM_HORIZON)).shardIterator();
    }

    /** Invokes the function until every record of the batch is done or given up. */
    private void process(String arn, String shard, List<Record> batch, int failuresBefore) throws InterruptedException {
        List<Record> left = batch;
        for (int failures = failuresBefore; !left.isEmpty(); failures++) {
            List<JsonNode> records = left.stream().map(record -> StreamRecords.toJson(record, arn)).filter(filter::passes).toList();
            if (records.isEmpty()) {
                return;
            }
            Outcome outcome = function.invoke(event(records));
            left = left.subList(firstFailed(left, outcome), left.size());
            if (left.isEmpty()) {
                return;
            }
            problems.accept(function.definition().name() + " failed on a batch of " + records.size() + " changes"
                    + (outcome instanceof Outcome.Failure failure ? ": " + failure.type() : ""));
            if (mapping.retryAttemptsMax().isPresent() && failures >= mapping.retryAttemptsMax().getAsInt()) {
                giveUp(arn, shard, left, failures + 1);
                return;
            }
            pause(failures);
            if (mapping.bisects() && left.size() > 1) {
                process(arn, shard, left.subList(0, left.size() / 2), failures + 1);
                process(arn, shard, left.subList(left.size() / 2, left.size()), failures + 1);
                return;
            }
        }
    }

    /** Where the batch has to go on: with reported failures at the first of them, otherwise all or nothing. */
    private int firstFailed(List<Record> batch, Outcome outcome) {
        Optional<Set<String>> failed = BatchResponse.failedItems(outcome, mapping.reportsItemFailures());
        if (failed.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < batch.size(); i++) {
            if (failed.get().contains(batch.get(i).dynamodb().sequenceNumber())) {
                return i;
            }
        }
        return batch.size();
    }

    private void giveUp(String arn, String shard, List<Record> batch, int invocations) {
        mapping.onFailureArn().ifPresent(destination -> {
            ObjectNode message = Json.object();
            message.putObject("requestContext").put("functionArn", function.definition().arn())
                    .put("condition", "RetryAttemptsExhausted").put("approximateInvokeCount", invocations);
            message.put("version", "1.0").put("timestamp", clock.instant().toString());
            message.putObject("DDBStreamBatchInfo").put("shardId", shard)
                    .put("startSequenceNumber", batch.getFirst().dynamodb().sequenceNumber())
                    .put("endSequenceNumber", batch.getLast().dynamodb().sequenceNumber())
                    .put("batchSize", batch.size()).put("streamArn", arn);
            Queues.send(sqs, destination, message);
        });
    }

    private static void pause(int failures) throws InterruptedException {
        Duration wanted = RETRY_PAUSE_FIRST.multipliedBy(1L << Math.min(failures, 10));
        Thread.sleep(wanted.compareTo(RETRY_PAUSE_MAX) > 0 ? RETRY_PAUSE_MAX : wanted);
    }

    private static byte[] event(List<JsonNode> records) {
        ObjectNode event = Json.object();
        event.putArray("Records").addAll(records);
        return Json.bytes(event);
    }
}
