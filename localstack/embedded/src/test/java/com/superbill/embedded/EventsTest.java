package com.superbill.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.embedded.template.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

class EventsTest {

    private final TestCloud cloud = TestCloud.shared();

    @Test
    void uploadBySignedUrlReachesTheFunctionBehindTheQueue() throws Exception {
        // Given
        URI url = signedPut("uploads/demo/file one.txt");

        // When
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(url).header("Content-Type", "text/plain")
                .PUT(HttpRequest.BodyPublishers.ofString("hello")).build(), HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        TestCloud.until("the notification", () -> cloud.reports.of("message").stream().anyMatch(body -> body.contains("file+one.txt")));
        var entry = Json.read(cloud.reports.of("message").stream().filter(body -> body.contains("file+one.txt")).findFirst().orElseThrow()).at("/Records/0");
        assertThat(entry.path("eventName").asString()).isEqualTo("ObjectCreated:Put");
        assertThat(entry.at("/s3/object/size").asInt()).isEqualTo(5);
        assertThat(entry.at("/s3/bucket/name").asString()).isEqualTo("uploads");
    }

    @Test
    void signedUrlWithAnotherContentTypeIsForbidden() throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(signedPut("uploads/demo/x")).header("Content-Type", "text/html")
                .PUT(HttpRequest.BodyPublishers.ofString("hello")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void signedUrlIsForbiddenWhenItsTimeIsOver() throws Exception {
        URI url = signedPut("uploads/demo/late", Duration.ofSeconds(1));
        HttpRequest put = HttpRequest.newBuilder(url).header("Content-Type", "text/plain").PUT(HttpRequest.BodyPublishers.ofString("hello")).build();

        try (var client = HttpClient.newHttpClient()) {
            TestCloud.until("the end of the URL", () -> client.send(put, HttpResponse.BodyHandlers.discarding()).statusCode() == 403);
        }
    }

    @Test
    void browserOfTheDashboardMayPutFiles() throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(signedPut("uploads/demo/y"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).header("Origin", "http://localhost:8080")
                .header("Access-Control-Request-Method", "PUT").header("Access-Control-Request-Headers", "content-type").build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:8080");
    }

    @Test
    void objectsOutsideThePrefixRaiseNoEvent() {
        // When
        cloud.cloud.s3().putObject(request -> request.bucket("uploads").key("generated/one.txt"),
                RequestBody.fromString("x"));
        cloud.cloud.s3().putObject(request -> request.bucket("uploads").key("uploads/after"),
                RequestBody.fromString("x"));

        // Then
        TestCloud.until("the second object's event", () -> cloud.reports.of("message").stream().anyMatch(body -> body.contains("uploads/after")));
        assertThat(cloud.reports.of("message")).noneMatch(body -> body.contains("generated/one.txt"));
    }

    @Test
    void listShowsNoObjectThatIsHalfWrittenOrGone() throws Exception {
        // Given: somebody who writes all the time
        var s3 = cloud.cloud.s3();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 200; i++) {
                int number = i;
                s3.putObject(request -> request.bucket("uploads").key("busy/" + number % 20), RequestBody.fromString("x".repeat(5000)));
            }
        });

        // When
        Set<String> seen = new HashSet<>();
        while (writer.isAlive()) {
            s3.listObjectsV2(request -> request.bucket("uploads").prefix("busy/")).contents().forEach(object -> seen.add(object.key()));
        }

        // Then
        assertThat(seen).isNotEmpty().allMatch(key -> key.matches("busy/\\d+"));
    }

    @Test
    void objectWhoseOwnKeyEndsInAUuidIsListed() {
        String key = "generated/report-" + UUID.randomUUID();
        cloud.cloud.s3().putObject(request -> request.bucket("uploads").key(key), RequestBody.fromString("x"));

        assertThat(cloud.cloud.s3().listObjectsV2(request -> request.bucket("uploads").prefix("generated/report")).contents())
                .extracting(object -> object.key()).contains(key);
    }

    @Test
    void onlyTheFailedMessageComesAgainAndEndsAmongTheDeadLetters() {
        // When
        String work = cloud.cloud.outputs().get("WorkUrl");
        cloud.cloud.sqs().sendMessageBatch(request -> request.queueUrl(work).entries(List.of(
                SendMessageBatchRequestEntry.builder().id("1").messageBody("fine").build(),
                SendMessageBatchRequestEntry.builder().id("2").messageBody("poison").build())));

        // Then
        String dead = cloud.cloud.outputs().get("DeadUrl");
        TestCloud.until("the dead letter", () -> cloud.cloud.sqs().receiveMessage(request -> request.queueUrl(dead).waitTimeSeconds(1)).messages()
                .stream().anyMatch(message -> message.body().equals("poison")));
        assertThat(cloud.reports.of("message")).filteredOn("fine"::equals).hasSize(1);
        assertThat(cloud.reports.of("message")).filteredOn("poison"::equals).hasSize(2);
    }

    @Test
    void changesReachTheirFunctionInOrderFilteredAndPastABrokenOne() {
        // When
        for (String key : List.of("first", "second", "broken", "third")) {
            put(key, "event");
        }
        put("ignored", "record");
        put("last", "event");

        // Then
        TestCloud.until("the last change", () -> cloud.reports.of("change").contains("last"));
        assertThat(cloud.reports.of("change").stream().distinct()).containsSubsequence("first", "second", "third", "last").doesNotContain("ignored", "broken");
        String failed = cloud.cloud.outputs().get("FailedBatchesUrl");
        TestCloud.until("the failed batch", () -> cloud.cloud.sqs().receiveMessage(request -> request.queueUrl(failed).waitTimeSeconds(1)).messages()
                .stream().anyMatch(message -> Json.read(message.body()).at("/DDBStreamBatchInfo/batchSize").asInt() == 1));
    }

    private void put(String key, String kind) {
        cloud.cloud.dynamoDb().putItem(request -> request.tableName("records").item(Map.of("pk", AttributeValue.fromS(key), "kind", AttributeValue.fromS(kind))));
    }

    private URI signedPut(String key) throws Exception {
        return signedPut(key, Duration.ofMinutes(5));
    }

    private URI signedPut(String key, Duration validity) throws Exception {
        var endpoints = cloud.cloud.endpoints();
        try (var signer = S3Presigner.builder().endpointOverride(endpoints.s3()).region(Region.of(endpoints.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(endpoints.accessKeyId(), endpoints.secretAccessKey())))
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build()).build()) {
            return signer.presignPutObject(request -> request.signatureDuration(validity)
                    .putObjectRequest(put -> put.bucket("uploads").key(key).contentType("text/plain"))).url().toURI();
        }
    }
}
