package com.superbill.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.embedded.emulator.Credentials;
import com.superbill.embedded.lambda.Functions;
import com.superbill.embedded.lambda.Outcome;
import com.superbill.embedded.template.Deployment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {

    @TempDir
    Path folder;

    private Functions functions;

    @BeforeEach
    void readTemplate() {
        var deployment = Deployment.read(Fixture.assembly(folder.resolve("assembly"), "http://127.0.0.1:1"), Map.of(),
                URI.create("http://localhost:1"), folder.resolve("secrets.json"));
        functions = new Functions(deployment, folder.resolve("logs"), Map.of(), Credentials.LOCAL);
    }

    @Test
    void variableThatOnlyThisProcessHasIsMissingInTheFunction() throws Exception {
        // Given
        assertThat(System.getenv("HOME")).isNotNull();

        // When
        Outcome outcome = functions.get("lacks-variable").invoke(event());

        // Then
        assertThat(outcome).isEqualTo(new Outcome.Failure("java.lang.NullPointerException", "environment variable HOME is not set"));
    }

    @Test
    void classThatOnlyThisProcessHasIsMissingInTheFunction() throws Exception {
        // When
        Outcome outcome = functions.get("lacks-class").invoke(event());

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failure.class, failure -> {
            assertThat(failure.type()).isEqualTo("java.lang.NoClassDefFoundError");
            assertThat(failure.message()).contains("JsonMapper");
        });
    }

    @Test
    void eachFunctionReadsDatesWithTheClassesOfItsOwnJar() throws Exception {
        // Given: another function has met the date classes of its jar before
        functions.get("echo").warm();

        // When
        Outcome outcome = functions.get("clock").invoke("{\"time\":\"2026-11-22T10:00:00Z\"}".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Success.class,
                success -> assertThat(new String(success.payload(), StandardCharsets.UTF_8)).contains("2026-11-22T10:00:00.000Z"));
    }

    @Test
    void failureIsWrittenToTheFunctionsOwnLog() throws Exception {
        // When
        functions.get("lacks-class").invoke(event());

        // Then
        assertThat(Files.readString(folder.resolve("logs/lacks-class.log"))).contains("NoClassDefFoundError");
    }

    private static byte[] event() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }
}
