package com.superbill.embedded;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.superbill.embedded.template.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.joda.time.DateTime;

/** A small cloud assembly: the test template, and one jar with the fixture's functions and the event classes that they bring along. */
final class Fixture {

    private Fixture() {}

    /** Writes the assembly into {@code folder}. */
    static Path assembly(Path folder, String reportUrl) {
        try (InputStream template = Fixture.class.getResourceAsStream("/Test.template.json")) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("Test.template.json"),
                    new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("@REPORT_URL@", reportUrl));
            Path jar = folder.resolve("asset.fixture.jar");
            writeJar(jar);
            var manifest = Json.object();
            var file = manifest.putObject("files").putObject("fixture");
            file.putObject("source").put("path", jar.getFileName().toString()).put("packaging", "file");
            file.putObject("destinations").putObject("local").put("bucketName", "assets").put("objectKey", "fixture.jar");
            Files.write(folder.resolve("Test.assets.json"), Json.bytes(manifest));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeJar(Path jar) throws IOException {
        Path classes = location(Fixture.class);
        try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.list(classes.resolve("com/superbill/embedded/fixture"))) {
            for (Path file : files.toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                out.write(Files.readAllBytes(file));
            }
            // the event classes, and Joda Time for their dates
            copy(location(SQSEvent.class), out);
            copy(location(DateTime.class), out);
        }
    }

    private static void copy(Path library, JarOutputStream out) throws IOException {
        try (var from = new JarFile(library.toFile())) {
            for (Enumeration<JarEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/") && !entry.getName().equals("module-info.class")) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(out);
                }
            }
        }
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
