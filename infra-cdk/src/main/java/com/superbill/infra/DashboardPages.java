package com.superbill.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.CfnElement;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.deployment.BucketDeployment;
import software.amazon.awscdk.services.s3.deployment.CacheControl;
import software.amazon.awscdk.services.s3.deployment.Source;
import software.constructs.Construct;

/** Copies the built pages into their bucket, with a {@code config.json} that tells them where they are. */
final class DashboardPages extends Construct {

  private static final String HANDLER_PREFIX = "Custom::CDKBucketDeployment";

  private final DataKey key;
  private final Bucket pages;

  DashboardPages(Construct scope, String id, Artifacts artifacts, Bucket pages, StageSettings settings, DataKey key) {
    super(scope, id);
    this.key = key;
    this.pages = pages;
    var logs = logs();
    var role = Role.Builder.create(this, "Role").assumedBy(new ServicePrincipal("lambda.amazonaws.com")).build();
    var copy =
        BucketDeployment.Builder.create(this, "Copy")
            .sources(List.of(Source.asset(artifacts.dashboard().toString()), Source.jsonData("config.json", configuration(settings))))
            .destinationBucket(pages)
            // the browser asks each time and gets "not modified": a release is seen at once, without invalidations
            .cacheControl(List.of(CacheControl.noCache()))
            .role(role.withoutPolicyUpdates())
            .logGroup(logs)
            .build();
    copy.getNode().addDependency(rights(role, logs));
    acknowledgeFindings();
  }

  private static Map<String, String> configuration(StageSettings settings) {
    return new TreeMap<>(
        Map.of(
            "apiBase", "",
            "issuer", settings.issuer(),
            "clientId", settings.audience(),
            "scope", "openid email",
            "redirectUri", settings.dashboardOrigin() + "/"));
  }

  private LogGroup logs() {
    return LogGroup.Builder.create(this, "Logs")
        .retention(RetentionDays.ONE_MONTH)
        .encryptionKey(key.key())
        .removalPolicy(RemovalPolicy.DESTROY)
        .build();
  }

  /** CDK's own grants for this are patterns of actions. */
  private ManagedPolicy rights(Role role, LogGroup logs) {
    var assets = "arn:" + Aws.PARTITION + ":s3:::cdk-" + DefaultStackSynthesizer.DEFAULT_QUALIFIER + "-assets-" + Aws.ACCOUNT_ID + "-" + Aws.REGION;
    var policy =
        ManagedPolicy.Builder.create(this, "Policy")
            .statements(
                List.of(
                    allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), logs.getLogGroupArn()),
                    allow(List.of("s3:GetObject"), assets + "/*"),
                    allow(List.of("s3:ListBucket"), pages.getBucketArn()),
                    allow(List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject"), pages.arnForObjects("*"))))
            .roles(List.of(role))
            .build();
    var pagesId = Stack.of(this).getLogicalId((CfnElement) pages.getNode().getDefaultChild());
    Findings.of(policy)
        .acknowledge("AwsSolutions-IAM5", "Resource::<" + pagesId + ".Arn>/*", "It replaces every page of the dashboard's own bucket.")
        .acknowledge(
            "AwsSolutions-IAM5",
            "Resource::arn:<AWS::Partition>:s3:::cdk-" + DefaultStackSynthesizer.DEFAULT_QUALIFIER + "-assets-<AWS::AccountId>-<AWS::Region>/*",
            "What it copies is an asset of this deployment, named by the hash of its content.");
    return policy;
  }

  private static PolicyStatement allow(List<String> actions, String resource) {
    return PolicyStatement.Builder.create().actions(actions).resources(List.of(resource)).build();
  }

  /** The function is CDK's own; it runs while the stack is deployed and at no other time. */
  private void acknowledgeFindings() {
    var handler =
        Stack.of(this).getNode().getChildren().stream().filter(child -> child.getNode().getId().startsWith(HANDLER_PREFIX)).findFirst().orElseThrow();
    Findings.of(handler)
        .acknowledge("AwsSolutions-L1", "CDK chooses the runtime of its own function and moves it with its releases.")
        .acknowledge("HIPAA.Security-LambdaConcurrency", "It runs once in each deployment.")
        .acknowledge("HIPAA.Security-LambdaDLQ", "Its failure fails the deployment, in front of whoever deploys.")
        .acknowledge("HIPAA.Security-LambdaInsideVPC", "It copies published pages from bucket to bucket and reaches nothing else.");
  }
}
