package com.superbill.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LocalStageTest {

  /** Resource types that LocalStack 4.14.0 deploys without a licence, of those that the stack uses. */
  private static final Set<String> IN_LOCALSTACKS_FREE_RELEASE =
      Set.of(
          "AWS::ApiGateway::Account",
          "AWS::ApiGateway::Deployment",
          "AWS::ApiGateway::RestApi",
          "AWS::ApiGateway::Stage",
          "AWS::DynamoDB::Table",
          "AWS::Events::Rule",
          "AWS::IAM::ManagedPolicy",
          "AWS::IAM::Role",
          "AWS::KMS::Key",
          "AWS::Lambda::Alias",
          "AWS::Lambda::EventSourceMapping",
          "AWS::Lambda::Function",
          "AWS::Lambda::Permission",
          "AWS::Lambda::Version",
          "AWS::Logs::LogGroup",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "AWS::SQS::Queue",
          "AWS::SQS::QueuePolicy");

  @Test
  void usesOnlyWhatLocalStacksFreeReleaseRuns() {
    var types = Synthesized.LOCAL.resources().values().stream().map(resource -> resource.get("Type").asText()).collect(Collectors.toSet());
    assertThat(IN_LOCALSTACKS_FREE_RELEASE).containsAll(types);
  }

  @Test
  void differsFromAwsOnlyInWhatIsLeftOutAndInWhereThingsAre() {
    // Given
    var local = Synthesized.LOCAL.resources().keySet().stream().map(LocalStageTest::withoutHash).collect(Collectors.toSet());
    var prod = Synthesized.PROD.resources().keySet().stream().map(LocalStageTest::withoutHash).collect(Collectors.toSet());

    // Then
    assertThat(prod).containsAll(local);
  }

  @Test
  void theLocalCloudSaysWhereItsIssuerAndItsClearinghouseAre() {
    var environment = Synthesized.LOCAL.function("authorizer").get("Environment").get("Variables");
    assertThat(Synthesized.text(environment.get("ISSUER"))).isEqualTo("${Issuer}");
    assertThat(Synthesized.text(environment.get("JWKS_URI"))).isEqualTo("${JwksUri}");
    assertThat(Synthesized.text(environment.get("AUDIENCE"))).isEqualTo("superbill");
    var eligibility = Synthesized.LOCAL.function("eligibility-api").get("Environment").get("Variables");
    assertThat(Synthesized.text(eligibility.get("CLEARINGHOUSE_URL"))).isEqualTo("${ClearinghouseUrl}");
  }

  /** Versions and deployments have a hash of their content in their logical id. */
  private static String withoutHash(String logicalId) {
    return logicalId.replaceAll("[0-9a-f]{32}$", "");
  }
}
