package com.superbill.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.services.s3.Bucket;

class SynthesisTest {

  private static final int CLOUDFORMATION_RESOURCES_MAX = 500;
  private static final int CLOUDFORMATION_TEMPLATE_BYTES_MAX = 1_000_000;

  @TempDir Path folder;

  private record Run(int exitCode, String output) {}

  @Test
  void theLocalStageIsTheSameInEveryRun() throws Exception {
    // When
    var run = synthesize("local", Synthesized.REPOSITORY, false);

    // Then
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(folder.resolve(Synthesized.TEMPLATE_FILE)).hasSameBinaryContentAs(Synthesized.LOCAL.templateFile());
  }

  @Test
  void theStageForAwsIsTheSameInEveryRunAndPassesCloudFormationsOwnRules() throws Exception {
    // When
    var run = synthesize("prod", Synthesized.REPOSITORY, true);

    // Then
    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(folder.resolve(Synthesized.TEMPLATE_FILE)).hasSameBinaryContentAs(Synthesized.PROD.templateFile());
  }

  @Test
  void aFindingThatNoResourceAcknowledgesFailsTheSynthesis() {
    // Given
    var app = Synthesize.app(DeploymentStage.PROD, folder);
    var stack = new SuperbillStack(app, DeploymentStage.PROD, new Artifacts(Synthesized.REPOSITORY));
    new Bucket(stack, "BucketWithoutLoggingAndVersions");

    // Then
    assertThatThrownBy(app::synth)
        .hasMessageContainingAll("AwsSolutions-S1", "HIPAA.Security-S3BucketVersioningEnabled", "BucketWithoutLoggingAndVersions");
  }

  @Test
  void aJarThatIsNotBuiltIsNamedInOneSentence() throws Exception {
    // Given
    var repository = RepositoryFixture.built();
    Files.delete(repository.resolve("functions/registration/target/superbill-registration.jar"));

    // When
    var run = synthesize("local", repository, false);

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output().strip())
        .isEqualTo("functions/registration/target/superbill-registration.jar is missing under " + repository + ": run ./mvnw package first.");
  }

  @Test
  void anUnknownStageIsRefused() {
    assertThatThrownBy(() -> DeploymentStage.of("staging")).hasMessage("No stage is called \"staging\": use local or prod.");
  }

  @Test
  void bothStagesFitOneCloudFormationStack() throws IOException {
    for (var stage : List.of(Synthesized.LOCAL, Synthesized.PROD)) {
      assertThat(stage.resources()).hasSizeLessThan(CLOUDFORMATION_RESOURCES_MAX);
      assertThat(Files.size(stage.templateFile())).isLessThan(CLOUDFORMATION_TEMPLATE_BYTES_MAX);
    }
  }

  /** Runs the program as the build does, in a process of its own, and prints how long it took. */
  private Run synthesize(String stage, Path repository, boolean validation) throws Exception {
    var command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-classpath",
            System.getProperty("java.class.path"),
            Synthesize.class.getName(),
            stage,
            repository.toString(),
            folder.toString());
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CDK_VALIDATION", String.valueOf(validation));
    var started = System.nanoTime();
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes());
    var exitCode = process.waitFor();
    System.out.printf("Synthesis of stage %s, validation %s: %d ms%n", stage, validation, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    return new Run(exitCode, output);
  }
}
