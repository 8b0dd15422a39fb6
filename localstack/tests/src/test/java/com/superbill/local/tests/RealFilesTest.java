package com.superbill.local.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Files that other people's systems wrote go in by signed URL, and each ends with an answer that a person can act on. */
class RealFilesTest {

    @TestFactory
    Stream<DynamicTest> everyRemittanceEndsWithAnAnswer() throws IOException {
        return files("835").map(file -> dynamicTest(file.getFileName().toString(), () -> {
            JsonNode document = upload(file);
            assertThat(document.path("status").asString()).isIn("processed", "needsReview", "rejected");
            assertLocatedUnlessProcessed(document);
            clinic().api().get("/v1/remittances?documentId=" + document.path("id").asString()).orThrow().path("items").forEach(RealFilesTest::assertNothingForced);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyAcknowledgmentEndsWithAnAnswer() throws IOException {
        return Stream.of("999", "277CA", "TA1").flatMap(kind -> {
            try {
                return files(kind);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).map(file -> dynamicTest(file.getParent().getFileName() + " " + file.getFileName(), () -> assertLocatedUnlessProcessed(upload(file))));
    }

    /** Files without a claim of ours say so; the money of unbalanced ones stays where it is. */
    private static void assertNothingForced(JsonNode remittance) {
        if (!remittance.path("balanced").asBoolean()) {
            assertThat(remittance.path("postedCents").asLong()).isZero();
            assertThat(remittance.path("exceptions").size()).isPositive();
        }
    }

    private static void assertLocatedUnlessProcessed(JsonNode document) {
        if (!document.path("status").asString().equals("processed")) {
            List<JsonNode> problems = StreamSupport.stream(document.path("problems").spliterator(), false).toList();
            assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.path("detail").asString()).isNotBlank();
                assertThat(problem.path("segmentNumber").asInt() > 0 || problem.path("code").asString().equals("moreProblems")).as("located").isTrue();
            });
        }
    }

    private static JsonNode upload(Path file) throws IOException {
        return clinic().upload(file.getFileName().toString().substring(0, Math.min(200, file.getFileName().toString().length())), Files.readAllBytes(file));
    }

    private static Clinic clinic() {
        return new Clinic(Stack.shared().api("admin", "demo"));
    }

    private static Stream<Path> files(String kind) throws IOException {
        Path folder = Stack.SHARED_DATA.resolve("x12").resolve(kind);
        if (!Files.isDirectory(folder)) {
            System.out.println("skipped: no folder " + folder + ", so no real " + kind + " files are read");
            return Stream.empty();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
