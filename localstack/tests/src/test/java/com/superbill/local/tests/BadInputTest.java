package com.superbill.local.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.local.demo.Api;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes in wrong is answered, changes nothing, and can be seen by a person. */
class BadInputTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Well formed, and of nothing that there is. */
    private static final String NO_DOCUMENT = "doc_nothing";
    private static Stack stack;
    private static Clinic clinic;

    @BeforeAll
    static void aPracticeThatIsSetUp() {
        stack = Stack.shared();
        clinic = new Clinic(stack.api("admin", "demo")).setUp();
    }

    @Test
    void textThatIsNotJsonIsAProblem() {
        HttpResponse<String> answer = send("POST", "/v1/patients", token(), "{\"lastName\": ");
        assertProblem(answer, 400);
    }

    @Test
    void aMisspeltFieldIsRefused() {
        assertProblem(send("POST", "/v1/patients", token(), "{\"lastName\":\"A\",\"firstName\":\"B\",\"birthDate\":\"1980-01-01\",\"sex\":\"female\","
                + "\"adress\":{}}"), 400);
    }

    @Test
    void aCallWithoutATokenIsRefused() {
        assertProblem(Web.send(HttpRequest.newBuilder(stack.url().resolve("/v1/patients")).build()), 401);
    }

    @Test
    void aForgedTokenIsRefused() {
        String[] parts = token().split("\\.");
        String forged = parts[0] + "." + parts[1] + "." + parts[2].substring(0, parts[2].length() - 8) + "AAAAAAAA";
        assertThat(send("GET", "/v1/patients", forged, "").statusCode()).isIn(401, 403);
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsRefused() {
        String[] parts = token().split("\\.");
        String claims = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("\"demo\"", "\"other\"");
        String changed = parts[0] + "." + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
        assertThat(send("GET", "/v1/patients", changed, "").statusCode()).isIn(401, 403);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = Clinic.key();
        Map<String, Object> first = patient("Keyed", "One");
        String id = clinic.api().post("/v1/patients", first, key).orThrow().path("id").asString();
        assertThat(clinic.api().post("/v1/patients", first, key).orThrow().path("id").asString()).isNotBlank().isEqualTo(id);
        assertThat(clinic.api().post("/v1/patients", patient("Keyed", "Two"), key).status()).isEqualTo(422);
    }

    @Test
    void aFileOverTheLimitIsRefusedBeforeItIsSent() {
        assertThat(clinic.api().post("/v1/documents", announcement(200L * 1024 * 1024, "0".repeat(64)), Clinic.key()).status()).isEqualTo(400);
    }

    @Test
    void aFileThatIsLongerThanAnnouncedIsRefusedByItsUrl() {
        byte[] content = "ISA*00*".getBytes(StandardCharsets.US_ASCII);
        JsonNode document = announce(content);
        assertThat(put(document, "ISA*00*and more".getBytes(StandardCharsets.US_ASCII)).statusCode()).isIn(400, 403);
        assertThat(clinic.document(document.path("id").asString()).path("status").asString()).isEqualTo("awaitingUpload");
    }

    @Test
    void aFileWithAnotherContentThanAnnouncedIsRefusedByItsUrl() {
        JsonNode document = announce("ISA*00*".getBytes(StandardCharsets.US_ASCII));
        assertThat(put(document, "ISA*99*".getBytes(StandardCharsets.US_ASCII)).statusCode()).isIn(400, 403);
    }

    @ParameterizedTest
    @CsvSource({"X-Amz-Expires=\\d+,X-Amz-Expires=604800", "X-Amz-Date=\\d{8}T\\d{6}Z,X-Amz-Date=20990101T000000Z"})
    void aSignedUrlWhoseEndWasMovedIsRefused(String signed, String moved) {
        JsonNode document = announce("ISA*00*".getBytes(StandardCharsets.US_ASCII));
        URI url = URI.create(document.path("upload").path("url").asString().replaceAll(signed, moved));
        var put = HttpRequest.newBuilder(url).PUT(HttpRequest.BodyPublishers.ofString("ISA*00*"));
        headers(document, put);
        assertThat(Web.send(put.build()).statusCode()).isEqualTo(403);
    }

    @Test
    void aFileThatIsNotEdiIsRejectedWithAReason() {
        JsonNode document = clinic.upload("letter.835", ("Dear Sir, " + Clinic.key()).getBytes(StandardCharsets.UTF_8));
        assertThat(document.path("status").asString()).isEqualTo("rejected");
        assertThat(document.path("problems").path(0).path("code").asString()).isNotBlank();
        assertVisibleAsATask(document);
    }

    @Test
    void aTruncatedInterchangeIsRejectedWhereItBreaksOffAndPostsNothing() {
        // Given
        byte[] whole = Remittances.unmatched("T" + System.nanoTime() % 1_000_000_000);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length * 2 / 3);
        // When
        JsonNode document = clinic.upload("half.835", half);
        // Then
        assertThat(document.path("status").asString()).isEqualTo("rejected");
        assertThat(document.path("problems").path(0).path("segmentNumber").asInt()).isPositive();
        assertVisibleAsATask(document);
        assertThat(postedCents(document)).isZero();
    }

    @Test
    void aDuplicateFileNamesTheFirst() {
        // Given
        byte[] content = Remittances.unmatched("D" + System.nanoTime() % 1_000_000_000);
        JsonNode first = clinic.upload("first.835", content);
        // When
        JsonNode second = clinic.upload("second.835", content);
        // Then
        assertThat(second.path("status").asString()).isEqualTo("rejected");
        assertThat(second.path("problems").path(0).path("code").asString()).isEqualTo("duplicateFile");
        assertThat(second.path("problems").path(0).path("detail").asString()).contains(first.path("id").asString());
    }

    @Test
    void aRemittanceThatDoesNotBalanceWaitsWithItsEquationAndPostsNothing() {
        JsonNode document = clinic.upload("unbalanced.835", Remittances.unbalanced("U" + System.nanoTime() % 1_000_000_000));
        assertThat(document.path("status").asString()).isEqualTo("needsReview");
        JsonNode remittance = clinic.api().get("/v1/remittances?documentId=" + document.path("id").asString()).orThrow().path("items").path(0);
        assertThat(remittance.path("balanced").asBoolean(true)).isFalse();
        assertThat(remittance.path("postedCents").asLong()).isZero();
        assertThat(remittance.path("exceptions").path(0).path("code").asString()).isEqualTo("unbalanced");
        assertThat(remittance.path("exceptions").path(0).path("expectedCents").asLong()).isNotEqualTo(remittance.path("exceptions").path(0).path("actualCents").asLong());
    }

    @Test
    void aPoisonMessageBecomesATaskAndCanBeSentAgain() {
        // Given a message about a file that is not there, in a queue whose retries take seconds
        String queue = stack.cloud().sqs().listQueues(b -> b.queueNamePrefix("")).queueUrls().stream()
                .filter(url -> url.endsWith("/registration-files")).findFirst().orElseThrow();
        var retryAfter = QueueAttributeName.VISIBILITY_TIMEOUT;
        String usual = stack.cloud().sqs().getQueueAttributes(b -> b.queueUrl(queue).attributeNames(retryAfter)).attributes().get(retryAfter);
        stack.cloud().sqs().setQueueAttributes(b -> b.queueUrl(queue).attributes(Map.of(retryAfter, "1")));
        try {
            // When
            stack.cloud().sqs().sendMessage(b -> b.queueUrl(queue).messageBody("{\"eventId\":\"evt_1\",\"type\":\"document.received\",\"practice\":\"demo\","
                    + "\"resourceType\":\"document\",\"resourceId\":\"" + NO_DOCUMENT + "\",\"created\":\"2026-01-01T00:00:00Z\"}"));
            // Then
            Stack.eventually("a task for the dead letter", () -> deadLetterTask().isPresent());
            // When
            String task = deadLetterTask().orElseThrow().path("id").asString();
            clinic.api().post("/v1/tasks/" + task + "/retry", Map.of(), Clinic.key()).orThrow();
            // Then it fails again, and is seen again
            Stack.eventually("the task is open once more", () -> clinic.api().get("/v1/tasks/" + task).orThrow().path("history").size() > 2
                    && deadLetterTask().isPresent());
        } finally {
            stack.cloud().sqs().setQueueAttributes(b -> b.queueUrl(queue).attributes(Map.of(retryAfter, usual)));
        }
    }

    private static Optional<JsonNode> deadLetterTask() {
        return StreamSupport.stream(clinic.api().get("/v1/tasks?limit=200").orThrow().path("items").spliterator(), false)
                .filter(task -> task.path("resourceId").asString().equals(NO_DOCUMENT) && task.path("status").asString().equals("open")).findFirst();
    }

    private static void assertVisibleAsATask(JsonNode document) {
        Stack.eventually("a task for the document", () -> StreamSupport.stream(clinic.api().get("/v1/tasks?limit=200").orThrow().path("items").spliterator(), false)
                .anyMatch(task -> task.path("resourceId").asString().equals(document.path("id").asString())));
    }

    private static long postedCents(JsonNode document) {
        return StreamSupport.stream(clinic.api().get("/v1/remittances?documentId=" + document.path("id").asString()).orThrow().path("items").spliterator(), false)
                .mapToLong(remittance -> remittance.path("postedCents").asLong()).sum();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
        assertThat(JSON.readTree(answer.body()).path("status").asInt()).isEqualTo(status);
    }

    private static JsonNode announce(byte[] content) {
        return clinic.api().post("/v1/documents", announcement(content.length, Api.sha256(content)), Clinic.key()).orThrow();
    }

    private static Map<String, Object> announcement(long sizeBytes, String sha256) {
        return Map.of("kind", "auto", "fileName", "file.835", "contentType", "application/edi-x12", "sizeBytes", sizeBytes, "sha256", sha256);
    }

    private static HttpResponse<String> put(JsonNode document, byte[] content) {
        var put = HttpRequest.newBuilder(URI.create(document.path("upload").path("url").asString())).PUT(HttpRequest.BodyPublishers.ofByteArray(content));
        headers(document, put);
        return Web.send(put.build());
    }

    private static void headers(JsonNode document, HttpRequest.Builder put) {
        document.path("upload").path("headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length") && !header.getKey().equalsIgnoreCase("host"))
                .forEach(header -> put.header(header.getKey(), header.getValue().asString()));
    }

    private static HttpResponse<String> send(String method, String path, String token, String body) {
        return Web.send(HttpRequest.newBuilder(stack.url().resolve(path)).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static String token() {
        return stack.cloud().token("admin", "demo");
    }

    private static Map<String, Object> patient(String lastName, String firstName) {
        return Map.of("lastName", lastName, "firstName", firstName, "birthDate", LocalDate.of(1970, 1, 1).toString(), "sex", "male", "address",
                Map.of("line1", "1 Road", "city", "Town", "state", "MA", "postalCode", "02138"));
    }
}
