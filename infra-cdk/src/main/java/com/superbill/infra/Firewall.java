package com.superbill.infra;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** WAF before the API: known attacks, bad senders, floods. */
public final class Firewall extends Construct {

  private static final int REQUESTS_PER_ADDRESS_MAX = 3000;
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
            // WAF delivers only to names with this prefix
            .logGroupName("aws-waf-logs-superbill")
            .retention(RetentionDays.ONE_YEAR)
            .encryptionKey(key.key())
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    CfnLoggingConfiguration.Builder.create(this, "Logging")
        .resourceArn(acl.getAttrArn())
        .logDestinationConfigs(List.of(logs.getLogGroupArn()))
        .build();
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

  private static CfnWebACL.RuleProperty floods(int priority) {
    return CfnWebACL.RuleProperty.builder()
        .name("Floods")
        .priority(priority)
        .action(CfnWebACL.RuleActionProperty.builder().block(CfnWebACL.BlockActionProperty.builder().build()).build())
        .statement(
            CfnWebACL.StatementProperty.builder()
                .rateBasedStatement(
                    CfnWebACL.RateBasedStatementProperty.builder()
                        .limit(REQUESTS_PER_ADDRESS_MAX)
                        .evaluationWindowSec(FLOOD_WINDOW_SECONDS)
                        .aggregateKeyType("IP")
                        .build())
                .build())
        .visibilityConfig(visibility("Floods"))
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
