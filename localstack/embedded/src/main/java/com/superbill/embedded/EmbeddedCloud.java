package com.superbill.embedded;

import com.superbill.embedded.emulator.BucketNotifications;
import com.superbill.embedded.emulator.Credentials;
import com.superbill.embedded.emulator.Loopback;
import com.superbill.embedded.emulator.S3Server;
import com.superbill.embedded.emulator.SqsServer;
import com.superbill.embedded.emulator.Tables;
import com.superbill.embedded.gateway.ApiGateway;
import com.superbill.embedded.gateway.LocalServer;
import com.superbill.embedded.issuer.Issuer;
import com.superbill.embedded.lambda.Functions;
import com.superbill.embedded.source.AsynchronousInvocations;
import com.superbill.embedded.source.EventSource;
import com.superbill.embedded.source.EventSources;
import com.superbill.embedded.source.Queues;
import com.superbill.embedded.source.TimeToLiveSweeper;
import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Deployment;
import com.superbill.embedded.template.Resource;
import com.superbill.local.Endpoints;
import com.superbill.local.dynamodb.DynamoDbLocal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/** Everything that the template declares, running on this machine. */
public final class EmbeddedCloud implements Cloud {

    private final Settings settings;
    private final DataFolder data;
    private final Consumer<String> progress;
    private final Endpoints endpoints;
    private final Deployment deployment;
    private final Functions functions;
    private final Front front;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbStreamsClient streams;
    private final S3Client s3;
    private final SqsClient sqs;
    private final AsynchronousInvocations events;

    /** What has to be closed, the newest first. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private volatile boolean closing;

    private EmbeddedCloud(Settings settings, DataFolder data, Consumer<String> progress) throws Exception {
        this.settings = settings;
        this.data = data;
        this.progress = progress;
        Settings.Ports ports = settings.ports();
        Credentials credentials = Credentials.LOCAL;
        var issuer = new Issuer(ports.apiUri(), data.folder("issuer"));
        this.endpoints = new Endpoints(ports.apiUri(), issuer.url(), Loopback.uri(ports.dynamoDb()), Loopback.uri(ports.s3()), Loopback.uri(ports.sqs()),
                Account.REGION, credentials.accessKeyId(), credentials.secretAccessKey());
        this.deployment = Deployment.read(settings.assembly(), Map.of(
                "DashboardOrigin", endpoints.api().toString(),
                "Issuer", issuer.url().toString(),
                "JwksUri", issuer.url() + "/jwks",
                "ClearinghouseUrl", endpoints.api() + "/clearinghouse"), endpoints.sqs(), data.resolve("secrets.json"));
        var http = UrlConnectionHttpClient.builder();
        this.dynamoDb = credentials.client(DynamoDbClient.builder(), endpoints.dynamoDb()).httpClientBuilder(http).build();
        this.streams = credentials.client(DynamoDbStreamsClient.builder(), endpoints.dynamoDb()).httpClientBuilder(http).build();
        this.s3 = credentials.client(S3Client.builder(), endpoints.s3()).forcePathStyle(true).httpClientBuilder(http).build();
        this.sqs = credentials.client(SqsClient.builder(), endpoints.sqs()).httpClientBuilder(http).build();
        this.functions = new Functions(deployment, data.folder("logs"),
                Map.of("DYNAMODB", endpoints.dynamoDb(), "S3", endpoints.s3(), "SQS", endpoints.sqs()), credentials);
        this.events = new AsynchronousInvocations(deployment, functions, sqs, Clock.systemUTC(), progress);
        this.front = new Front(settings, data, issuer, new LocalServer(ports.api(), progress), endpoints, deployment.outputs(), progress);
    }

    /**
     * Starts everything; returns when all of it answers.
     *
     * @param fresh    deletes what earlier runs left
     * @param progress told how far the start has come, and later of what goes wrong, in single lines
     * @param died     told when a part ends by itself: the stack is then of no use
     * @throws StartFailure in one line, when something prevents it
     */
    public static EmbeddedCloud start(Settings settings, boolean fresh, Consumer<String> progress, Consumer<String> died) {
        DataFolder data = DataFolder.open(settings.data());
        if (fresh) {
            data.clear();
        }
        try {
            var cloud = new EmbeddedCloud(settings, data, progress);
            try {
                cloud.startParts(died);
                return cloud;
            } catch (Exception e) {
                cloud.close();
                throw e;
            }
        } catch (StartFailure e) {
            data.close();
            throw e;
        } catch (Exception e) {
            data.close();
            throw new StartFailure(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    @Override
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public Map<String, String> outputs() {
        return deployment.outputs();
    }

    @Override
    public String token(String role, String practice) {
        return front.token(role, practice);
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    @Override
    public S3Client s3() {
        return s3;
    }

    @Override
    public SqsClient sqs() {
        return sqs;
    }

    /** Loads the functions, one after the other, so that the first click is not the slow one; one that cannot be made is told of. */
    public void warm() {
        Thread.ofPlatform().daemon().name("warm").priority(Thread.MIN_PRIORITY).start(() -> functions.all().forEach(function ->
                function.warm().ifPresent(problem -> progress.accept("function " + function.definition().name() + " cannot start: " + problem))));
    }

    @Override
    public void close() {
        closing = true;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                progress.accept("while stopping: " + e);
            }
        }
        dynamoDb.close();
        streams.close();
        s3.close();
        sqs.close();
        data.close();
    }

    private void startParts(Consumer<String> died) throws Exception {
        push(front);
        Settings.Ports ports = settings.ports();
        var notifications = new BucketNotifications(deployment, Clock.systemUTC(), this::deliver);
        List<Resource> tables = deployment.all("AWS::DynamoDB::Table");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> database = threads.submit(() -> {
                startDynamoDb(died);
                var creator = new Tables(dynamoDb);
                tables.forEach(creator::create);
                return null;
            });
            Future<?> objects = threads.submit(() -> started("S3", S3Server.start(data.folder("s3"), ports.s3(), deployment.all("AWS::S3::Bucket"),
                    Credentials.LOCAL, notifications)));
            Future<?> queues = threads.submit(() -> started("SQS", SqsServer.start(data.folder("sqs").resolve("messages"), ports.sqs(),
                    deployment.all("AWS::SQS::Queue"))));
            for (Future<?> part : List.of(database, objects, queues)) {
                await(part);
            }
        }
        for (Resource table : tables) {
            Tables.timeToLiveAttribute(table).ifPresent(attribute ->
                    begin(new TimeToLiveSweeper(table, attribute, dynamoDb, Clock.systemUTC(), progress)));
        }
        ApiGateway api = ApiGateway.of(deployment, functions, Clock.systemUTC());
        EventSources.of(deployment, functions, sqs, streams, events, data.folder("streams"), Clock.systemUTC(), progress).forEach(this::begin);
        progress.accept(functions.all().size() + " functions, API and event sources");
        front.start(api, api.paths());
    }

    private void startDynamoDb(Consumer<String> died) throws IOException {
        Loopback.requireFree(settings.ports().dynamoDb(), "DynamoDB");
        Path log = data.folder("logs").resolve("dynamodb.log");
        var local = started("DynamoDB", DynamoDbLocal.start(settings.dynamoDb(), log, settings.ports().dynamoDb(),
                List.of("-dbPath", data.folder("dynamodb").toString())));
        local.onExit().thenRun(() -> {
            if (!closing) {
                died.accept("DynamoDB Local ended by itself; " + log + " says why");
            }
        });
    }

    private void deliver(String targetArn, JsonNode event) {
        if (targetArn.contains(":sqs:")) {
            Queues.send(sqs, targetArn, event);
        } else {
            events.invoke(targetArn, event);
        }
    }

    private void begin(EventSource source) {
        source.start();
        push(source);
    }

    private <T extends AutoCloseable> T started(String name, T part) {
        push(part);
        progress.accept(name);
        return part;
    }

    private synchronized void push(AutoCloseable part) {
        running.push(part);
    }

    private static void await(Future<?> part) throws Exception {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
