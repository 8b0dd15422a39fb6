package com.superbill.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** One running cloud for all tests of this module: starting it takes longer than most of them. */
final class TestCloud {

    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    final Reports reports;
    final Path data;
    final EmbeddedCloud cloud;
    final List<String> progress = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private TestCloud() {
        try {
            reports = new Reports();
            Path folder = Files.createTempDirectory(Path.of("target"), "cloud");
            data = folder.resolve("data");
            cloud = EmbeddedCloud.start(settings(Fixture.assembly(folder.resolve("assembly"), reports.url()), data), false, progress::add, progress::add);
            Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestCloud shared() {
        return Holder.SHARED;
    }

    private static final class Holder {
        private static final TestCloud SHARED = new TestCloud();
    }

    static Settings settings(Path assembly, Path data) {
        return new Settings(assembly, Path.of(System.getProperty("superbill.root"), "localstack/dynamodb-local/target/lib"),
                Path.of("src/test/resources/dashboard"), data, Settings.Ports.free(), false);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(cloud.endpoints().api().resolve(path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until {@code condition} holds; what is waited for happens in its own time. */
    static void until(String what, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            while (!condition.call()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not within " + WAIT_MAX + ": " + what);
                }
                Thread.sleep(50);
            }
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
    }
}
