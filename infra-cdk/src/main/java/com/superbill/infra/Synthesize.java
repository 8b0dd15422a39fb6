package com.superbill.infra;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.github.cdklabs.cdknag.HIPAASecurityChecks;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Validations;

/** Writes the CloudFormation template of a stage. Needs Node, but neither network nor the CDK's command line. */
public final class Synthesize {

  /** The CDK's recommended behaviour where it differs from its old one, for the services that are used here. */
  private static final Map<String, Object> FEATURE_FLAGS =
      Map.of(
          "@aws-cdk/aws-lambda:recognizeLayerVersion", true,
          "@aws-cdk/core:checkSecretUsage", true,
          "@aws-cdk/core:enablePartitionLiterals", true,
          "@aws-cdk/aws-iam:minimizePolicies", true,
          "@aws-cdk/aws-apigateway:disableCloudWatchRole", true,
          "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true,
          "@aws-cdk/aws-s3:publicAccessBlockedByDefault", true,
          "@aws-cdk/core:enableAdditionalMetadataCollection", false,
          "@aws-cdk/core:validateAgainstDefaultRules", true,
          "@aws-cdk/aws-lambda:useCdkManagedLogGroup", true);

  private Synthesize() {}

  /**
   * Synthesizes one stage.
   *
   * @param arguments the stage ({@code local} or {@code prod}), the repository's root, the folder for the cloud assembly
   */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("Usage: Synthesize local|prod REPOSITORY OUTPUT");
    }
    try {
      var stage = DeploymentStage.of(arguments[0]);
      var app = app(stage, Path.of(arguments[2]));
      new SuperbillStack(app, stage, new Artifacts(Path.of(arguments[1])));
      app.synth();
    } catch (Artifacts.MissingArtifactException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static App app(DeploymentStage stage, Path output) {
    var context = new HashMap<String, Object>(FEATURE_FLAGS);
    // findings come with the exception that they cause
    context.put("@aws-cdk/core:appMode", "inmemory");
    if (stage == DeploymentStage.LOCAL) {
      // the local cloud loads each jar from where it was built; the template says where
      context.put("aws:cdk:disable-asset-staging", true);
      context.put("aws:cdk:enable-asset-metadata", true);
    }
    var app =
        new App(
            AppProps.builder()
                .outdir(output.toString())
                .analyticsReporting(false)
                .treeMetadata(false)
                .stackTraces(false)
                .postCliContext(context)
                .build());
    if (stage == DeploymentStage.PROD) {
      // whoever deploys cannot pass them by: a finding that no resource acknowledges fails the synthesis
      Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new HIPAASecurityChecks(app));
    }
    return app;
  }
}
