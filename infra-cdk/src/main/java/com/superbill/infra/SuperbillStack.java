package com.superbill.infra;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** All of Superbill: what it keeps, what it does, how it is reached and how it is watched. */
public final class SuperbillStack extends Stack {

  /** The stack's name. */
  public static final String NAME = "Superbill";

  /** Describes the whole deployment of one stage. */
  public SuperbillStack(Construct scope, DeploymentStage stage, Artifacts artifacts) {
    super(
        scope,
        NAME,
        StackProps.builder()
            .description("Superbill, a revenue-cycle pipeline for medical practices")
            .synthesizer(DefaultStackSynthesizer.Builder.create().generateBootstrapVersionRule(false).build())
            .build());
    var inAws = stage == DeploymentStage.PROD;
    var dashboardDomain = inAws ? required("DashboardDomain", "[a-z0-9.-]+", "Where people reach the dashboard, such as billing.example.com") : "";
    var dashboardOrigin =
        inAws ? "https://" + dashboardDomain : parameter("DashboardOrigin", "http://localhost:8080", "Where the dashboard's pages come from");
    var catalog = FunctionCatalog.all();
    var key = new DataKey(this, "DataKey");
    var queues = new Queues(this, "Queues", stage, key, catalog);
    var storage = new Storage(this, "Storage", key, queues, dashboardOrigin);
    var settings = inAws ? awsSettings(dashboardOrigin, key) : localSettings(dashboardOrigin);
    var functions = new Functions(this, "Functions", catalog, artifacts, settings, key, storage, queues);
    new EventSources(this, "EventSources", stage, functions, storage, queues);
    var api = new RestApi(this, "RestApi", artifacts, settings, functions, key);
    output("ApiId", api.api().getRestApiId());
    output("ApiUrl", api.api().getUrl());
    output("DocumentsBucket", storage.bucket(BucketName.DOCUMENTS).getBucketName());
    output("ExchangeBucket", storage.bucket(BucketName.EXCHANGE).getBucketName());
    if (inAws) {
      var certificate = required("DashboardCertificateArn", "arn:[a-z-]+:acm:us-east-1:[0-9]{12}:certificate/.+", "The domain's certificate, in us-east-1 as CloudFront wants it");
      var hosting = new DashboardHosting(this, "Dashboard", artifacts, settings, key, storage, api, dashboardDomain, certificate);
      // the domain's record points there
      output("DistributionDomain", hosting.distribution().getDistributionDomainName());
      new UsagePlans(this, "UsagePlans", api);
      new Firewall(this, "Firewall", api, key);
      new Monitoring(this, "Monitoring", functions, queues, api, key, required("AlarmEmail", "[^@ ]+@[^@ ]+", "Who is told when an alarm goes off"));
    }
  }

  private StageSettings localSettings(String dashboardOrigin) {
    return new StageSettings(
        DeploymentStage.LOCAL,
        dashboardOrigin,
        parameter("Issuer", "http://localhost:8080/oidc", "OpenID Connect issuer"),
        parameter("JwksUri", "http://localhost:8080/oidc/jwks", "The issuer's public keys"),
        "superbill",
        parameter("ClearinghouseUrl", "http://localhost:8080/clearinghouse", "The payer sandbox's real-time endpoint"),
        "local-blind-index-key-that-protects-nobody");
  }

  private StageSettings awsSettings(String dashboardOrigin, DataKey key) {
    var identity = new Identity(this, "Identity", dashboardOrigin);
    return new StageSettings(
        DeploymentStage.PROD,
        dashboardOrigin,
        identity.issuer(),
        identity.jwksUri(),
        identity.audience(),
        required("ClearinghouseUrl", "https://.+", "The clearinghouse's real-time endpoint (CAQH CORE connectivity)"),
        new BlindIndexSecret(this, "BlindIndexSecret", key).reference());
  }

  /** A parameter that CloudFormation refuses before it makes anything, unless its value has the pattern. */
  private String required(String name, String pattern, String description) {
    return CfnParameter.Builder.create(this, name).type("String").allowedPattern(pattern).description(description).build().getValueAsString();
  }

  private String parameter(String name, String value, String description) {
    return CfnParameter.Builder.create(this, name).type("String").defaultValue(value).description(description).build().getValueAsString();
  }

  private void output(String name, String value) {
    CfnOutput.Builder.create(this, name + "Output").value(value).build().overrideLogicalId(name);
  }
}
