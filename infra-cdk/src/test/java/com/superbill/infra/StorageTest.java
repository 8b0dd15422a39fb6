package com.superbill.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StorageTest {

  private final Synthesized template = Synthesized.PROD;

  @Test
  void theTableHasItsKeysIndexesStreamAndExpiry() {
    var table = template.only("AWS::DynamoDB::Table");
    assertThat(table.get("KeySchema").toString())
        .isEqualTo("[{\"AttributeName\":\"pk\",\"KeyType\":\"HASH\"},{\"AttributeName\":\"sk\",\"KeyType\":\"RANGE\"}]");
    assertThat(table.get("GlobalSecondaryIndexes")).hasSize(2);
    for (var index : table.get("GlobalSecondaryIndexes")) {
      var prefix = index.get("IndexName").asText().toLowerCase(Locale.ROOT);
      assertThat(index.get("KeySchema").get(0).get("AttributeName").asText()).isEqualTo(prefix + "pk");
      assertThat(index.get("KeySchema").get(1).get("AttributeName").asText()).isEqualTo(prefix + "sk");
      assertThat(index.get("Projection").get("ProjectionType").asText()).isEqualTo("ALL");
    }
    assertThat(table.get("AttributeDefinitions")).allMatch(attribute -> attribute.get("AttributeType").asText().equals("S"));
    assertThat(table.get("StreamSpecification").get("StreamViewType").asText()).isEqualTo("NEW_IMAGE");
    assertThat(table.get("TimeToLiveSpecification").get("AttributeName").asText()).isEqualTo("expiresAt");
  }

  @Test
  void theTableCanBeRecoveredIsEncryptedAndCannotBeDeletedByMistake() {
    var table = template.only("AWS::DynamoDB::Table");
    assertThat(table.get("PointInTimeRecoverySpecification").get("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
    assertThat(table.get("SSESpecification").has("KMSMasterKeyId")).isTrue();
    assertThat(table.get("DeletionProtectionEnabled").asBoolean()).isTrue();
  }

  @Test
  void whatHoldsDataOutlivesTheStack() {
    for (var resource : template.resources().values()) {
      switch (resource.get("Type").asText()) {
        case "AWS::DynamoDB::Table", "AWS::Cognito::UserPool" -> assertThat(resource.get("DeletionPolicy").asText()).isEqualTo("Retain");
        // kept as well, but not from a first deployment that fails: the next one would find the names taken
        case "AWS::S3::Bucket", "AWS::KMS::Key", "AWS::SecretsManager::Secret" ->
            assertThat(resource.get("DeletionPolicy").asText()).isEqualTo("RetainExceptOnCreate");
        default -> {
          // can be made anew
        }
      }
    }
  }

  @Test
  void everyBucketIsEncryptedVersionedPrivateAndOverTlsOnly() {
    var overTls =
        template.propertiesOf("AWS::S3::BucketPolicy").values().stream()
            .filter(policy -> policy.toString().contains("aws:SecureTransport"))
            .map(policy -> Synthesized.target(policy.get("Bucket")))
            .collect(Collectors.toSet());
    template
        .propertiesOf("AWS::S3::Bucket")
        .forEach(
            (id, bucket) -> {
              assertThat(bucket.get("VersioningConfiguration").get("Status").asText()).as(id).isEqualTo("Enabled");
              assertThat(bucket.has("BucketEncryption")).as(id).isTrue();
              assertThat(bucket.get("PublicAccessBlockConfiguration").properties()).as(id).allMatch(block -> block.getValue().asBoolean());
              assertThat(overTls).contains(id);
            });
  }

  @Test
  void noVersionOfAPatientsFileEverExpires() {
    for (var bucket : template.propertiesOf("AWS::S3::Bucket").values()) {
      var expires = bucket.path("LifecycleConfiguration").toString().contains("Expiration");
      assertThat(expires).isEqualTo(!bucket.has("NotificationConfiguration"));
    }
  }

  @Test
  void patientFilesAreEncryptedWithTheStacksOwnKey() {
    for (var name : BucketName.values()) {
      var bucket =
          template.propertiesOf("AWS::S3::Bucket").values().stream()
              .filter(candidate -> candidate.path("BucketName").toString().contains("superbill-" + name.name().toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow();
      var encryption = bucket.get("BucketEncryption").get("ServerSideEncryptionConfiguration").get(0).get("ServerSideEncryptionByDefault");
      assertThat(encryption.get("SSEAlgorithm").asText()).isEqualTo("aws:kms");
      assertThat(encryption.has("KMSMasterKeyID")).isTrue();
    }
  }

  @Test
  void uploadsAndInboundFilesAreAnnouncedOnTheUploadQueue() {
    var prefixes =
        template.propertiesOf("AWS::S3::Bucket").values().stream()
            .filter(bucket -> bucket.has("NotificationConfiguration"))
            .map(bucket -> bucket.get("NotificationConfiguration").get("QueueConfigurations").get(0))
            .peek(
                configuration ->
                    assertThat(template.resources().get(Synthesized.target(configuration.get("Queue"))).get("Properties").get("QueueName").asText())
                        .isEqualTo("document-uploads"))
            .map(configuration -> configuration.get("Filter").get("S3Key").get("Rules").get(0).get("Value").asText());
    assertThat(prefixes).containsExactlyInAnyOrder("uploads/", "inbound/");
  }
}
