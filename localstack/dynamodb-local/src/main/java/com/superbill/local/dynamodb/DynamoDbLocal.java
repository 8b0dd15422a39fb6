package com.superbill.local.dynamodb;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** DynamoDB Local as a process of its own, which ends with its parent. */
public final class DynamoDbLocal implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";
    private static final int STOP_SECONDS_MAX = 5;

    private final Process process;
    private final URI endpoint;

    private DynamoDbLocal(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /**
     * Starts the process and waits until it answers.
     *
     * @param library folder into which Maven fetched DynamoDB Local
     * @param log file for what it prints
     * @param port where it shall listen, on loopback
     * @param storage {@code -inMemory}, or {@code -dbPath} and a folder, and what else its command line takes
     * @throws IllegalStateException if it does not start; the log says why
     */
    public static DynamoDbLocal start(Path library, Path log, int port, List<String> storage) throws IOException {
        if (!Files.isDirectory(library)) {
            throw new IllegalStateException("DynamoDB Local is missing from " + library + ": run ./mvnw process-resources");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + library,
                "-cp", ownClasses() + File.pathSeparator + library + File.separator + "*",
                DynamoDbLauncher.class.getName(),
                "-port", String.valueOf(port), "-sharedDb", "-disableTelemetry"));
        command.addAll(storage);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread.ofVirtual().name("dynamodb-output").start(() -> copyOutput(process, log, ready));
        if (!ready.join()) {
            throw new IllegalStateException("DynamoDB Local does not start; " + log + " says why");
        }
        return new DynamoDbLocal(process, URI.create("http://" + LOOPBACK + ":" + port));
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Completes when the process ends, asked or not. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
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

    private static void copyOutput(Process process, Path log, CompletableFuture<Boolean> ready) {
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
            return Path.of(DynamoDbLocal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
