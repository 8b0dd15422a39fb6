package com.superbill.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.FileReference.Store;
import com.superbill.platform.api.Role;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestFiles;
import com.superbill.testkit.TestTable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsApiTest {

    private static final byte[] CONTENT = Samples.bytes(Samples.REMITTANCE);

    private final TestFiles files = TestFiles.create();
    private final DocumentsApi api = new DocumentsApi(TestTable.create().records(), files.store(),
            new UploadUrls(files.presigner(), files.bucket(Store.DOCUMENTS)), new TestClock());

    @Test
    void announcedFileCanBePutUnderItsSignedUrl() throws Exception {
        // Given
        ApiAnswer announced = announce(Role.BILLER, "demo");

        // When
        int status = put(announced, CONTENT);

        // Then
        assertThat(announced.status()).isEqualTo(201);
        assertThat(announced.text("/status")).isEqualTo("awaitingUpload");
        assertThat(announced.text("/upload/expiresAt")).isEqualTo("2026-11-22T10:15:00Z");
        assertThat(status).isEqualTo(200);
        assertThat(files.keys(Store.DOCUMENTS, "uploads/demo/")).containsExactly("uploads/demo/" + announced.text("/id"));
    }

    @Test
    void otherContentThanAnnouncedIsRefusedByTheSignedUrl() throws Exception {
        // Given
        ApiAnswer announced = announce(Role.BILLER, "demo");
        byte[] other = CONTENT.clone();
        other[200] ^= 1;

        // When
        int status = put(announced, other);

        // Then
        assertThat(status).isBetween(400, 403);
        assertThat(files.keys(Store.DOCUMENTS, "uploads/")).isEmpty();
    }

    @Test
    void largerFileThanAnnouncedIsRefusedByTheSignedUrl() throws Exception {
        // Given
        ApiAnswer announced = announce(Role.BILLER, "demo");

        // When
        int status = put(announced, new byte[CONTENT.length + 1]);

        // Then
        assertThat(status).isBetween(400, 403);
        assertThat(files.keys(Store.DOCUMENTS, "uploads/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "[]", "{\"kind\":\"auto\",\"fileName\":\"a\",\"contentType\":\"b\",\"sizeBytes\":1,\"sha256\":\"short\"}"})
    void announcementThatIsWrongIsAnsweredWith400(String json) {
        // When
        ApiAnswer answer = ApiCalls.as(Role.BILLER).post("/v1/documents", json).send(api);

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    }

    @Test
    void unknownFieldAndAFileOverTheLimitAreAnsweredWith400() {
        // When
        ApiAnswer unknownField = ApiCalls.as(Role.BILLER).post("/v1/documents", announcement(1).replace("}", ",\"colour\":\"red\"}")).send(api);
        ApiAnswer tooLarge = ApiCalls.as(Role.BILLER).post("/v1/documents", announcement(104_857_601)).send(api);

        // Then
        assertThat(unknownField.status()).isEqualTo(400);
        assertThat(tooLarge.status()).isEqualTo(400);
        assertThat(tooLarge.text("/pointer")).isEqualTo("/sizeBytes");
    }

    @Test
    void anotherPracticesDocumentIsNotFound() {
        // Given
        String id = announce(Role.BILLER, "demo").text("/id");

        // When
        ApiAnswer shown = ApiCalls.as(Role.BILLER).practice("other").get("/v1/documents/{id}").path("id", id).send(api);
        ApiAnswer file = ApiCalls.as(Role.BILLER).practice("other").get("/v1/documents/{id}/file").path("id", id).send(api);
        ApiAnswer list = ApiCalls.as(Role.BILLER).practice("other").get("/v1/documents").send(api);

        // Then
        assertThat(shown.status()).isEqualTo(404);
        assertThat(file.status()).isEqualTo(404);
        assertThat(list.list("/items")).isEmpty();
    }

    @Test
    void patientMayNotUpload() {
        // When
        ApiAnswer answer = announce(Role.PATIENT, "demo");

        // Then
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void listIsNewestFirstAndPaged() {
        // Given
        String first = announce(Role.BILLER, "demo").text("/id");
        String second = announce(Role.BILLER, "demo").text("/id");

        // When
        ApiAnswer page = ApiCalls.as(Role.BILLER).get("/v1/documents").query("limit", "1").send(api);
        ApiAnswer next = ApiCalls.as(Role.BILLER).get("/v1/documents").query("limit", "1").query("cursor", page.text("/nextCursor")).send(api);

        // Then
        assertThat(page.text("/items/0/id")).isEqualTo(second);
        assertThat(next.text("/items/0/id")).isEqualTo(first);
    }

    @Test
    void fileThatHasNotArrivedHasNoLink() {
        // Given
        String id = announce(Role.BILLER, "demo").text("/id");

        // When
        ApiAnswer answer = ApiCalls.as(Role.BILLER).get("/v1/documents/{id}/file").path("id", id).send(api);

        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("fileNotUploaded");
    }

    private ApiAnswer announce(Role role, String practice) {
        return ApiCalls.as(role).practice(practice).post("/v1/documents", announcement(CONTENT.length)).send(api);
    }

    private static String announcement(long sizeBytes) {
        return "{\"kind\":\"auto\",\"fileName\":\"remittance.835\",\"contentType\":\"application/edi-x12\",\"sizeBytes\":%d,\"sha256\":\"%s\"}"
                .formatted(sizeBytes, Samples.sha256(CONTENT));
    }

    private static int put(ApiAnswer announced, byte[] content) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(announced.text("/upload/url"))).PUT(BodyPublishers.ofByteArray(content));
        ((Map<?, ?>) announced.at("/upload/headers")).forEach((name, value) -> request.header(name.toString(), value.toString()));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
