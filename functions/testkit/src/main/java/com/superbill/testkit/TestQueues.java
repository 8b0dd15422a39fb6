package com.superbill.testkit;

import com.superbill.domain.event.DomainEvent;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.queue.Queue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Fresh queues in ElasticMQ, made when they are first named. */
public final class TestQueues {

    private static final int RECEIVE_MAX = 10;

    private final String suffix = UUID.randomUUID().toString();
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    public static TestQueues create() {
        return new TestQueues();
    }

    private TestQueues() {
    }

    public SqsClient client() {
        return Server.SQS;
    }

    /** @param name as the architecture names the queue, for instance {@code claim-payments} */
    public String url(String name) {
        return urls.computeIfAbsent(name, missing -> Server.SQS.createQueue(b -> b.queueName(missing + "-" + suffix)).queueUrl());
    }

    /** What functions send through. */
    public Queue queue(String name) {
        return new Queue(Server.SQS, url(name));
    }

    /** Takes every message from a queue. */
    public List<String> take(String name) {
        List<String> bodies = new ArrayList<>();
        List<Message> messages;
        do {
            messages = Server.SQS.receiveMessage(b -> b.queueUrl(url(name)).maxNumberOfMessages(RECEIVE_MAX).waitTimeSeconds(0)).messages();
            for (Message message : messages) {
                bodies.add(message.body());
                Server.SQS.deleteMessage(b -> b.queueUrl(url(name)).receiptHandle(message.receiptHandle()));
            }
        } while (!messages.isEmpty());
        return bodies;
    }

    /** As {@link #take}, for a queue of events. */
    public List<DomainEvent> takeEvents(String name) {
        return take(name).stream().map(body -> JsonText.read(body, DomainEvent.class)).toList();
    }

    /** Started by the first test that asks, ended with the JVM. */
    private static final class Server {

        static final SqsClient SQS = start();

        private static SqsClient start() {
            var server = SQSRestServerBuilder.withPort(0).withInterface(Local.HOST).withAWSRegion("us-east-1").start();
            int port = server.waitUntilStarted().localAddress().getPort();
            return Local.client(SqsClient.builder().httpClient(UrlConnectionHttpClient.create()), URI.create("http://" + Local.HOST + ":" + port)).build();
        }
    }
}
