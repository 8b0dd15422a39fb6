package com.superbill.embedded.emulator;

import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Json;
import com.superbill.embedded.template.Resource;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pekko.actor.Terminated;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import scala.Function0;
import tools.jackson.databind.JsonNode;

/**
 * SQS by ElasticMQ, with every queue of the template. Messages lie in an H2 database and are on disk before a send is answered
 * ({@code WRITE_DELAY=0}), so that they survive a hard stop. One a process: ElasticMQ's connection pool is a singleton, a second
 * server would write into the database of the first.
 */
public final class SqsServer implements AutoCloseable {

    private static final int DEFAULT_VISIBILITY_SECONDS = 30;
    private static final Duration STOP_WAIT_MAX = Duration.ofSeconds(1);

    private static final AtomicBoolean RUNNING = new AtomicBoolean();

    private final URI endpoint;
    private final Function0<Terminated> stop;

    private SqsServer(URI endpoint, Function0<Terminated> stop) {
        this.endpoint = endpoint;
        this.stop = stop;
    }

    public static SqsServer start(Path data, int port, List<Resource> queues) {
        Loopback.requireFree(port, "SQS");
        if (RUNNING.getAndSet(true)) {
            throw new IllegalStateException("this process runs an SQS server already");
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("node-address.host", "localhost");
        settings.put("node-address.port", port);
        settings.put("rest-sqs.bind-hostname", Loopback.ADDRESS);
        settings.put("rest-sqs.bind-port", port);
        settings.put("aws.region", Account.REGION);
        settings.put("aws.accountId", Account.ID);
        settings.put("messages-storage.enabled", true);
        settings.put("messages-storage.uri", "jdbc:h2:file:" + data.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        settings.put("pekko.loglevel", "WARNING");
        Map<String, Object> declared = new HashMap<>();
        queues.forEach(queue -> declared.put(name(queue), settings(queue)));
        Config config = ConfigFactory.parseMap(settings)
                .withFallback(ConfigFactory.parseMap(Map.of("queues", declared)))
                .withFallback(ConfigFactory.load());
        var server = new ElasticMQServer(new ElasticMQServerConfig(config));
        return new SqsServer(Loopback.uri(port), server.start());
    }

    public URI endpoint() {
        return endpoint;
    }

    /** ElasticMQ waits for clients in a long poll, up to 20 s; everything is on disk, so nobody else has to. */
    @Override
    public void close() {
        Thread stopping = Thread.ofPlatform().daemon().name("sqs-stop").start(stop::apply);
        try {
            stopping.join(STOP_WAIT_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String name(Resource queue) {
        return queue.text("/QueueName").orElse(queue.logicalId());
    }

    private static Map<String, Object> settings(Resource queue) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("defaultVisibilityTimeout", queue.number("/VisibilityTimeout").orElse(DEFAULT_VISIBILITY_SECONDS) + " seconds");
        settings.put("delay", queue.number("/DelaySeconds").orElse(0) + " seconds");
        settings.put("receiveMessageWait", queue.number("/ReceiveMessageWaitTimeSeconds").orElse(0) + " seconds");
        settings.put("fifo", queue.flag("/FifoQueue"));
        settings.put("contentBasedDeduplication", queue.flag("/ContentBasedDeduplication"));
        JsonNode redrive = queue.properties().path("RedrivePolicy");
        if (!redrive.isMissingNode()) {
            JsonNode policy = redrive.isString() ? Json.read(redrive.asString()) : redrive;
            settings.put("deadLettersQueue", Map.of(
                    "name", Account.nameIn(policy.path("deadLetterTargetArn").asString()),
                    "maxReceiveCount", policy.path("maxReceiveCount").asInt()));
        }
        return settings;
    }
}
