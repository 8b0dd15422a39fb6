package com.superbill.embedded.emulator;

import com.superbill.embedded.StartFailure;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** DynamoDB Local as a process of its own, its tables in a file that survives a hard stop. */
public final class DynamoDbProcess implements AutoCloseable {

    private static final int STOP_SECONDS_MAX = 5;

    private final Process process;
    private final URI endpoint;
    private volatile boolean stopping;

    private DynamoDbProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /**
     * Starts the process and waits until it answers.
     *
     * @param library folder into which Maven fetched DynamoDB Local
     * @param data    folder of its database file
     * @param log     file for what it prints
     * @param port    where it shall listen
     * @param died    told, in one line, when the process ends without having been asked
     */
    public static DynamoDbProcess start(Path library, Path data, Path log, int port, Consumer<String> died) throws IOException {
        if (!Files.isDirectory(library)) {
            throw new StartFailure("DynamoDB Local is missing from " + library + ": run ./mvnw package");
        }
        Files.createDirectories(data);
        Loopback.requireFree(port, "DynamoDB");
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + library,
                "-cp", ownClasses() + File.pathSeparator + library + File.separator + "*",
                DynamoDbLauncher.class.getName(),
                "-port", String.valueOf(port), "-dbPath", data.toString(), "-sharedDb", "-disableTelemetry")
                .redirectErrorStream(true).start();
        var started = new DynamoDbProcess(process, Loopback.uri(port));
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread.ofVirtual().name("dynamodb-output").start(() -> started.copyOutput(log, ready));
        if (!ready.join()) {
            throw new StartFailure("DynamoDB Local does not start; " + log + " says why");
        }
        process.onExit().thenRun(() -> {
            if (!started.stopping) {
                died.accept("DynamoDB Local ended by itself (exit code " + process.exitValue() + "); " + log + " says why");
            }
        });
        return started;
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        stopping = true;
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void copyOutput(Path log, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                var file = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.println(line);
                if (line.equals(DynamoDbLauncher.READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            // the process is gone: its end is told by onExit
        } finally {
            ready.complete(false);
        }
    }

    private static Path ownClasses() {
        try {
            return Path.of(DynamoDbProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public long processId() {
        return process.pid();
    }
}
