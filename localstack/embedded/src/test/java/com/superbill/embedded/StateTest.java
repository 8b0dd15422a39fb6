package com.superbill.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StateTest {

    @TempDir
    Path folder;

    @Test
    void everythingThatWasWrittenSurvivesAHardStopUntilAFreshStart() throws Exception {
        // Given
        Path assembly = Fixture.assembly(folder.resolve("assembly"), "http://127.0.0.1:1");
        Path data = folder.resolve("data");

        // When: three stacks one after the other, each killed
        JsonNode first = run(assembly, data, false);
        JsonNode second = run(assembly, data, false);
        JsonNode fresh = run(assembly, data, true);

        // Then
        assertThat(first.path("item").asBoolean()).isFalse();
        assertThat(second.path("item").asBoolean()).isTrue();
        assertThat(second.path("object").asString()).isEqualTo("kept");
        assertThat(second.path("contentType").asString()).isEqualTo("text/plain");
        assertThat(second.path("message").asString()).isEqualTo("kept");
        assertThat(isSignedBy(first.path("token"), second.path("keys"))).isTrue();
        assertThat(fresh.path("item").asBoolean()).isFalse();
        assertThat(fresh.path("object").isNull()).isTrue();
        assertThat(fresh.path("message").isNull()).isTrue();
        assertThat(isSignedBy(first.path("token"), fresh.path("keys"))).isFalse();
    }

    @Test
    void takenPortIsNamedInOneLine() throws IOException {
        Settings settings = TestCloud.settings(Fixture.assembly(folder.resolve("assembly"), "http://127.0.0.1:1"), folder.resolve("data"));
        try (var socket = new ServerSocket(settings.ports().api(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedCloud.start(settings, false, _ -> { }, _ -> { }))
                    .isInstanceOf(StartFailure.class).hasMessageContaining(String.valueOf(socket.getLocalPort())).hasMessageContaining("taken");
        }
    }

    @Test
    void dataFolderThatCannotBeWrittenIsNamedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> EmbeddedCloud.start(TestCloud.settings(folder, file.resolve("data")), false, _ -> { }, _ -> { }))
                .isInstanceOf(StartFailure.class).hasMessageContaining("cannot be written");
    }

    @Test
    void folderWithSomebodysFilesIsLeftAloneEvenByAFreshStart() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear");

        assertThatThrownBy(() -> EmbeddedCloud.start(TestCloud.settings(folder, folder), true, _ -> { }, _ -> { }))
                .isInstanceOf(StartFailure.class).hasMessageContaining("--data");
        assertThat(folder).isDirectoryContaining(letter::equals).isDirectoryNotContaining("glob:**lock");
    }

    @Test
    void secondStackOnTheSameDataIsRefused() {
        Path data = TestCloud.shared().data;

        assertThatThrownBy(() -> EmbeddedCloud.start(TestCloud.settings(folder, data), false, _ -> { }, _ -> { }))
                .isInstanceOf(StartFailure.class).hasMessageContaining("another stack");
    }

    private static JsonNode run(Path assembly, Path data, boolean fresh) throws IOException {
        try (var stack = StackProcess.start(assembly, data, fresh)) {
            return stack.found();
        }
    }

    private static boolean isSignedBy(JsonNode token, JsonNode keys) throws Exception {
        return SignedJWT.parse(token.asString()).verify(new RSASSAVerifier(JWKSet.parse(keys.asString()).getKeys().getFirst().toRSAKey()));
    }
}
