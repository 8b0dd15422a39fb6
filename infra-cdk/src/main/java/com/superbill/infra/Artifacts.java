package com.superbill.infra;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the build made and the stack deploys, found at its place in the repository.
 *
 * @param repository the repository's root
 */
public record Artifacts(Path repository) {

  /** The self-contained jar of a function module. */
  public Path functionJar(String module) {
    return built("functions/" + module + "/target/superbill-" + module + ".jar");
  }

  /** The folder of the dashboard's built pages. */
  public Path dashboard() {
    return built("dashboard/dist");
  }

  /** The public API's description. */
  public Path openApi() {
    return built("schemas/openapi.yaml");
  }

  private Path built(String relative) {
    var path = repository.resolve(relative);
    if (!Files.exists(path)) {
      throw new MissingArtifactException(relative + " is missing under " + repository + ": run ./mvnw package first.");
    }
    return path;
  }

  /** Something that the stack deploys has not been built. */
  public static final class MissingArtifactException extends IllegalStateException {
    MissingArtifactException(String message) {
      super(message);
    }
  }
}
