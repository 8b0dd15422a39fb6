package com.superbill.embedded;

import com.superbill.embedded.template.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.databind.JsonNode;

/** A stack in a process of its own, which can be killed; it tells on standard output what it finds at its start and what it then writes. */
final class StackProcess implements AutoCloseable {

    private static final String PREFIX = "found ";

    private final Process process;
    private final JsonNode found;

    private StackProcess(Process process, JsonNode found) {
        this.process = process;
        this.found = found;
    }

    /** Starts a stack on {@code data}; returns when it has written one of everything. */
    static StackProcess start(Path assembly, Path data, boolean fresh) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dsuperbill.root=" + System.getProperty("superbill.root"),
                "-cp", System.getProperty("java.class.path"), StackProcess.class.getName(), assembly.toString(), data.toString(), String.valueOf(fresh))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(PREFIX)) {
                return new StackProcess(process, Json.read(line.substring(PREFIX.length())));
            }
        }
        throw new AssertionError("the stack did not start");
    }

    /** What was there before this stack wrote: {@code item}, {@code object}, {@code contentType}, {@code message}; and a {@code token} and the {@code keys} of its issuer. */
    JsonNode found() {
        return found;
    }

    /** Ends the process as {@code kill -9} does. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] arguments) {
        try {
            System.out.println(PREFIX + findAndWrite(arguments));
            Thread.sleep(Long.MAX_VALUE);
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static JsonNode findAndWrite(String[] arguments) throws Exception {
        EmbeddedCloud cloud = EmbeddedCloud.start(TestCloud.settings(Path.of(arguments[0]), Path.of(arguments[1])), Boolean.parseBoolean(arguments[2]),
                _ -> { }, _ -> { });
        String queue = cloud.outputs().get("FailedBatchesUrl");
        var found = Json.object();
        found.put("item", cloud.dynamoDb().getItem(request -> request.tableName("records").key(Map.of("pk", AttributeValue.fromS("kept")))).hasItem());
        try (var object = cloud.s3().getObject(request -> request.bucket("uploads").key("kept.txt"))) {
            found.put("object", new String(object.readAllBytes())).put("contentType", object.response().contentType());
        } catch (NoSuchKeyException e) {
            found.putNull("object");
        }
        found.put("message", cloud.sqs().receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(1)).messages().stream()
                .map(Message::body).findFirst().orElse(null));
        found.put("token", cloud.token("biller", "demo"));
        found.put("keys", new String(URI.create(cloud.endpoints().issuer() + "/jwks").toURL().openStream().readAllBytes()));

        cloud.dynamoDb().putItem(request -> request.tableName("records").item(Map.of("pk", AttributeValue.fromS("kept"), "kind", AttributeValue.fromS("record"))));
        cloud.s3().putObject(request -> request.bucket("uploads").key("kept.txt").contentType("text/plain"), RequestBody.fromString("kept"));
        cloud.sqs().sendMessage(request -> request.queueUrl(queue).messageBody("kept"));
        return found;
    }
}
