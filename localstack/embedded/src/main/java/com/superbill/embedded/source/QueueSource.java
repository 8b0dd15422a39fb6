package com.superbill.embedded.source;

import com.superbill.embedded.lambda.LocalFunction;
import com.superbill.embedded.lambda.Outcome;
import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Feeds a function from a queue. Messages that were processed are deleted; the others come again when their visibility timeout ends,
 * and go to the dead-letter queue when they have come too often, which SQS sees to.
 */
final class QueueSource implements EventSource {

    private static final int RECEIVE_MAX = 10;

    /** Half of what SQS allows: ElasticMQ gives up on a request that takes 21 s, which 20 s can become on a busy machine. */
    private static final int WAIT_SECONDS = 10;

    private final MappingDefinition mapping;
    private final LocalFunction function;
    private final SqsClient sqs;
    private final String queueUrl;
    private final EventFilter filter;
    private final Semaphore running;
    private final Consumer<String> problems;
    private final Loop loop;

    QueueSource(MappingDefinition mapping, LocalFunction function, SqsClient sqs, String queueUrl, Consumer<String> problems) {
        this.mapping = mapping;
        this.function = function;
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.filter = new EventFilter(mapping.filters());
        this.running = new Semaphore(mapping.concurrencyMax());
        this.problems = problems;
        this.loop = new Loop("queue " + Account.nameIn(mapping.sourceArn()), this::step, problems);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    /** A permit is taken before messages are: what has been received is worked on at once, its visibility timeout runs. */
    private void step() throws InterruptedException {
        running.acquire();
        List<Message> batch = List.of();
        try {
            batch = receive();
        } finally {
            if (batch.isEmpty()) {
                running.release();
            }
        }
        if (!batch.isEmpty()) {
            List<Message> received = batch;
            Thread.ofVirtual().name("batch of " + mapping.name()).start(() -> {
                try {
                    process(received);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    if (!loop.closed()) {
                        problems.accept("queue " + Account.nameIn(mapping.sourceArn()) + ": " + e);
                    }
                } finally {
                    running.release();
                }
            });
        }
    }

    private List<Message> receive() {
        List<Message> batch = new ArrayList<>(receive(WAIT_SECONDS, mapping.batchSize()));
        long deadline = System.nanoTime() + mapping.batchingWindow().toNanos();
        while (!batch.isEmpty() && batch.size() < mapping.batchSize() && System.nanoTime() < deadline && !loop.closed()) {
            batch.addAll(receive(1, mapping.batchSize() - batch.size()));
        }
        return batch;
    }

    private List<Message> receive(int waitSeconds, int wanted) {
        return sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                .maxNumberOfMessages(Math.min(RECEIVE_MAX, wanted)).waitTimeSeconds(waitSeconds)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL).messageAttributeNames("All")).messages();
    }

    private void process(List<Message> received) throws InterruptedException {
        List<Message> done = new ArrayList<>(received.stream().filter(message -> !filter.passes(filterable(message))).toList());
        List<Message> batch = received.stream().filter(message -> !done.contains(message)).toList();
        if (!batch.isEmpty()) {
            Outcome outcome = function.invoke(event(batch));
            Optional<Set<String>> failed = BatchResponse.failedItems(outcome, mapping.reportsItemFailures());
            failed.ifPresent(identifiers -> batch.stream().filter(message -> !identifiers.contains(message.messageId())).forEach(done::add));
            if (outcome instanceof Outcome.Failure failure) {
                problems.accept(function.definition().name() + " failed on a batch of " + batch.size() + " messages: " + failure.type());
            }
        }
        for (int from = 0; from < done.size(); from += RECEIVE_MAX) {
            delete(done.subList(from, Math.min(done.size(), from + RECEIVE_MAX)));
        }
    }

    private void delete(List<Message> messages) {
        sqs.deleteMessageBatch(request -> request.queueUrl(queueUrl).entries(messages.stream().map(message ->
                DeleteMessageBatchRequestEntry.builder().id(message.messageId()).receiptHandle(message.receiptHandle()).build()).toList()));
    }

    /** A filter sees the body as JSON if it is JSON. */
    private static JsonNode filterable(Message message) {
        ObjectNode event = Json.object();
        try {
            event.set("body", Json.read(message.body()));
        } catch (RuntimeException notJson) {
            event.put("body", message.body());
        }
        return event;
    }

    private byte[] event(List<Message> batch) {
        ObjectNode event = Json.object();
        var records = event.putArray("Records");
        for (Message message : batch) {
            ObjectNode entry = records.addObject()
                    .put("messageId", message.messageId()).put("receiptHandle", message.receiptHandle()).put("body", message.body());
            ObjectNode attributes = entry.putObject("attributes");
            for (Map.Entry<String, String> attribute : message.attributesAsStrings().entrySet()) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
            ObjectNode messageAttributes = entry.putObject("messageAttributes");
            message.messageAttributes().forEach((name, value) -> {
                ObjectNode attribute = messageAttributes.putObject(name).put("stringValue", value.stringValue()).put("dataType", value.dataType());
                attribute.putArray("stringListValues");
                attribute.putArray("binaryListValues");
            });
            entry.put("md5OfBody", message.md5OfBody()).put("eventSource", "aws:sqs")
                    .put("eventSourceARN", mapping.sourceArn()).put("awsRegion", Account.REGION);
        }
        return Json.bytes(event);
    }
}
