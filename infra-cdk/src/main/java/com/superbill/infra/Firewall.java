package com.superbill.infra;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** WAF before the API: known attacks, bad senders, floods. */
public final class Firewall extends Construct {

  /** WAF delivers only to names with this prefix. */
  private static final String LOG_GROUP = "aws-waf-logs-superbill";

  /** More than any usage plan admits, so that only what ignores refusals comes to it. */
  private static final int REQUESTS_PER_TOKEN_MAX = 60_000;
  private static final int FLOOD_WINDOW_SECONDS = 300;

  Firewall(Construct scope, String id, RestApi api, DataKey key) {
    super(scope, id);
    var acl =
        CfnWebACL.Builder.create(this, "Acl")
            .scope("REGIONAL")
            .defaultAction(CfnWebACL.DefaultActionProperty.builder().allow(CfnWebACL.AllowActionProperty.builder().build()).build())
            .rules(
                List.of(
                    // whole claims and charts are longer than the 8 KB which this one rule of the set allows
                    managed(0, "AWSManagedRulesCommonRuleSet", "SizeRestrictions_BODY"),
                    managed(1, "AWSManagedRulesKnownBadInputsRuleSet"),
                    managed(2, "AWSManagedRulesAmazonIpReputationList"),
                    floods(3)))
            .dataProtectionConfig(privacy())
            .visibilityConfig(visibility("superbill"))
            .build();
    CfnWebACLAssociation.Builder.create(this, "Association")
        .resourceArn(api.api().getDeploymentStage().getStageArn())
        .webAclArn(acl.getAttrArn())
        .build();
    var logs =
        LogGroup.Builder.create(this, "Logs")
            .logGroupName(LOG_GROUP)
            .retention(RetentionDays.ONE_YEAR)
            .encryptionKey(key.key())
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    CfnLoggingConfiguration.Builder.create(this, "Logging")
        .resourceArn(acl.getAttrArn())
        // WAF refuses the ":*" at the end of the ARN that a log group gives itself
        .logDestinationConfigs(List.of("arn:" + Aws.PARTITION + ":logs:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":log-group:" + LOG_GROUP))
        .build()
        .getNode()
        .addDependency(logs);
  }

  private static CfnWebACL.RuleProperty managed(int priority, String name, String... onlyCounted) {
    var overrides =
        Stream.of(onlyCounted)
            .map(
                rule ->
                    CfnWebACL.RuleActionOverrideProperty.builder()
                        .name(rule)
                        .actionToUse(CfnWebACL.RuleActionProperty.builder().count(CfnWebACL.CountActionProperty.builder().build()).build())
                        .build())
            .toList();
    return CfnWebACL.RuleProperty.builder()
        .name(name)
        .priority(priority)
        .overrideAction(CfnWebACL.OverrideActionProperty.builder().none(Map.of()).build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .managedRuleGroupStatement(
                    CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                        .vendorName("AWS")
                        .name(name)
                        .ruleActionOverrides(overrides)
                        .build())
                .build())
        .visibilityConfig(visibility(name))
        .build();
  }

  /** Counted by token, as most requests come from CloudFront's addresses and none without a token gets past the gateway. */
  private static CfnWebACL.RuleProperty floods(int priority) {
    return CfnWebACL.RuleProperty.builder()
        .name("Floods")
        .priority(priority)
        .action(CfnWebACL.RuleActionProperty.builder().block(CfnWebACL.BlockActionProperty.builder().build()).build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .rateBasedStatement(
                    CfnWebACL.RateBasedStatementProperty.builder()
                        .limit(REQUESTS_PER_TOKEN_MAX)
                        .evaluationWindowSec(FLOOD_WINDOW_SECONDS)
                        .aggregateKeyType("CUSTOM_KEYS")
                        .customKeys(List.of(token()))
                        .build())
                .build())
        .visibilityConfig(visibility("Floods"))
        .build();
  }

  private static CfnWebACL.RateBasedStatementCustomKeyProperty token() {
    return CfnWebACL.RateBasedStatementCustomKeyProperty.builder()
        .header(
            CfnWebACL.RateLimitHeaderProperty.builder()
                .name("authorization")
                .textTransformations(List.of(CfnWebACL.TextTransformationProperty.builder().priority(0).type("NONE").build()))
                .build())
        .build();
  }

  /** A search names a patient in its query, and every request has a token: neither appears in a log or a sample. */
  private static CfnWebACL.DataProtectionConfigProperty privacy() {
    return CfnWebACL.DataProtectionConfigProperty.builder()
        .dataProtections(
            List.of(
                hidden(CfnWebACL.FieldToProtectProperty.builder().fieldType("QUERY_STRING").build()),
                hidden(CfnWebACL.FieldToProtectProperty.builder().fieldType("BODY").build()),
                hidden(
                    CfnWebACL.FieldToProtectProperty.builder()
                        .fieldType("SINGLE_HEADER")
                        .fieldKeys(List.of("authorization"))
                        .build())))
        .build();
  }

  private static CfnWebACL.DataProtectProperty hidden(CfnWebACL.FieldToProtectProperty field) {
    return CfnWebACL.DataProtectProperty.builder().field(field).action("SUBSTITUTION").build();
  }

  private static CfnWebACL.VisibilityConfigProperty visibility(String metric) {
    return CfnWebACL.VisibilityConfigProperty.builder()
        .metricName(metric)
        .cloudWatchMetricsEnabled(true)
        .sampledRequestsEnabled(false)
        .build();
  }
}
