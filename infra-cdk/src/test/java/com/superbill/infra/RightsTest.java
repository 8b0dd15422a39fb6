package com.superbill.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every function has its own role, and every role only its own actions on its own resources. */
class RightsTest {

  private static final Set<String> WITHOUT_RESOURCE = Set.of("xray:PutTraceSegments", "xray:PutTelemetryRecords");

  /** A prefix of a data bucket, or, while the dashboard is deployed, the pages' bucket and CDK's assets. */
  private static final String OBJECTS_OF_ONE_PLACE =
      "\\$\\{Storage\\w+\\.Arn}/(uploads|generated|inbound|outbound)/\\*|\\$\\{DashboardPages\\w+\\.Arn}/\\*|.*:s3:::cdk-.*-assets-.*/\\*";

  private record Statement(String policy, Set<String> actions, List<String> resources) {}

  private final Synthesized template = Synthesized.PROD;

  @Test
  void noStatementAllowsAnActionByPattern() {
    for (var statement : statements()) {
      assertThat(statement.actions()).as(statement.policy()).noneMatch(action -> action.contains("*"));
    }
  }

  @Test
  void onlyXRayActionsReachEveryResource() {
    for (var statement : statements()) {
      if (statement.resources().contains("*")) {
        assertThat(WITHOUT_RESOURCE).as(statement.policy()).containsAll(statement.actions());
      }
    }
  }

  @Test
  void aPatternInAResourceOnlyEndsAnObjectPrefix() {
    for (var statement : statements()) {
      for (var resource : statement.resources()) {
        if (resource.contains("*") && !resource.equals("*")) {
          assertThat(resource).as(statement.policy()).matches(OBJECTS_OF_ONE_PLACE);
        }
      }
    }
  }

  @Test
  void noTwoFunctionsShareARole() {
    var seen = new HashSet<String>();
    for (var function : template.propertiesOf("AWS::Lambda::Function").values()) {
      assertThat(seen.add(Synthesized.target(function.get("Role")))).as(function.path("FunctionName").asText()).isTrue();
    }
  }

  @Test
  void rightsComeFromManagedPoliciesOfTheStackOnly() {
    assertThat(template.propertiesOf("AWS::IAM::Policy")).isEmpty();
    template
        .propertiesOf("AWS::IAM::Role")
        .forEach(
            (id, role) -> {
              assertThat(role.has("Policies")).as(id).isFalse();
              if (role.has("ManagedPolicyArns")) {
                assertThat(Synthesized.texts(role.get("ManagedPolicyArns")))
                    .as(id)
                    .singleElement()
                    .asString()
                    .endsWith("AmazonAPIGatewayPushToCloudWatchLogs");
              }
            });
  }

  @Test
  void theAuthorizerReachesNoData() {
    assertThat(actionsOf("authorizer"))
        .containsExactlyInAnyOrder(
            "logs:CreateLogStream", "logs:PutLogEvents", "xray:PutTraceSegments", "xray:PutTelemetryRecords", "kms:Decrypt");
  }

  @Test
  void theOutboxReadsTheStreamAndSendsButTouchesNoItem() {
    assertThat(actionsOf("outbox"))
        .contains("dynamodb:GetRecords", "sqs:SendMessage")
        .doesNotContain("dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem");
  }

  @Test
  void theReportsAreReadAndNotWritten() {
    assertThat(actionsOf("reporting-api")).contains("dynamodb:Query").doesNotContain("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem");
  }

  /** S3 says that an object is not there only to those who may list its bucket; to others the payer's first answer would be forbidden. */
  @Test
  void whoAsksWhetherAnAnswerIsStoredIsToldSo() {
    assertThat(actionsOf("eligibility-eligibility-requests")).contains("s3:ListBucket");
    assertThat(actionsOf("payment-posting-remittance-files")).doesNotContain("s3:ListBucket");
  }

  @Test
  void nobodyDeletesADocumentOrScansTheTable() {
    for (var statement : statements()) {
      assertThat(statement.actions()).as(statement.policy()).doesNotContain("s3:DeleteObjectVersion", "dynamodb:Scan", "dynamodb:DeleteTable");
      if (statement.resources().stream().anyMatch(resource -> resource.startsWith("${Storage"))) {
        assertThat(statement.actions()).as(statement.policy()).doesNotContain("s3:DeleteObject");
      }
    }
  }

  private Set<String> actionsOf(String function) {
    var role = Synthesized.target(template.function(function).get("Role"));
    var actions = new HashSet<String>();
    for (var policy : template.propertiesOf("AWS::IAM::ManagedPolicy").values()) {
      if (Synthesized.target(policy.get("Roles").get(0)).equals(role)) {
        policy.get("PolicyDocument").get("Statement").forEach(statement -> actions.addAll(Synthesized.texts(statement.get("Action"))));
      }
    }
    return actions;
  }

  private List<Statement> statements() {
    var statements = new ArrayList<Statement>();
    template
        .propertiesOf("AWS::IAM::ManagedPolicy")
        .forEach(
            (id, policy) -> {
              for (JsonNode statement : policy.get("PolicyDocument").get("Statement")) {
                statements.add(
                    new Statement(
                        id, Set.copyOf(Synthesized.texts(statement.get("Action"))), Synthesized.texts(statement.get("Resource"))));
              }
            });
    assertThat(statements).hasSizeGreaterThan(template.propertiesOf("AWS::Lambda::Function").size());
    return statements;
  }
}
