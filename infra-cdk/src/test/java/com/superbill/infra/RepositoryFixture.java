package com.superbill.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder laid out like the repository after a build: the real API description, and small archives where the jars would be. */
final class RepositoryFixture {

  private RepositoryFixture() {}

  /** The repository that is being tested. */
  static Path real() {
    return Path.of(System.getProperty("superbill.root"));
  }

  /** A new built repository. */
  static Path built() {
    try {
      var root = Files.createTempDirectory("superbill-infra-");
      for (var function : FunctionCatalog.all()) {
        writeArchive(root.resolve("functions/" + function.module() + "/target/superbill-" + function.module() + ".jar"), function.module());
      }
      write(root.resolve("dashboard/dist/index.html"), "<!doctype html><title>Superbill</title>");
      write(root.resolve("schemas/openapi.yaml"), Files.readString(real().resolve("schemas/openapi.yaml")));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeArchive(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      var entry = new ZipEntry("module");
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
