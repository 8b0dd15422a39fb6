package com.superbill.infra;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableEncryption;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * What must never be lost: the table, the documents, the files exchanged with the clearinghouse. Retained if the stack goes; the
 * buckets go with a first deployment that fails, so that the next one finds their names free.
 */
public final class Storage extends Construct {

  /** The table's name. */
  static final String TABLE = "superbill";

  /** Names of the table's secondary indexes; their keys are {@code gsi1pk}, {@code gsi1sk} and so on. */
  static final List<String> INDEXES = List.of("GSI1", "GSI2");

  private static final int RECOVERY_DAYS = 35;
  private static final int ACCESS_LOG_DAYS = 365;
  private static final int PREFLIGHT_CACHE_SECONDS = 3000;

  private final Table table;
  private final Bucket accessLogs;
  private final Map<BucketName, Bucket> buckets = new EnumMap<>(BucketName.class);

  Storage(Construct scope, String id, DataKey key, Queues queues, String dashboardOrigin) {
    super(scope, id);
    table = table(key);
    accessLogs = accessLogs();
    for (var name : BucketName.values()) {
      buckets.put(name, bucket(name, key, queues, dashboardOrigin));
    }
  }

  /** The one table. */
  public Table table() {
    return table;
  }

  /** A bucket that functions know. */
  public Bucket bucket(BucketName name) {
    return buckets.get(name);
  }

  /** A bucket's name within the template. */
  String logicalId(BucketName name) {
    return Stack.of(this).getLogicalId((CfnBucket) bucket(name).getNode().getDefaultChild());
  }

  /** Where every bucket's access log goes. */
  public Bucket accessLogBucket() {
    return accessLogs;
  }

  private Table table(DataKey key) {
    var created =
        Table.Builder.create(this, "Table")
            .tableName(TABLE)
            .partitionKey(text("pk"))
            .sortKey(text("sk"))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .stream(StreamViewType.NEW_IMAGE)
            .timeToLiveAttribute("expiresAt")
            .pointInTimeRecoverySpecification(
                PointInTimeRecoverySpecification.builder()
                    .pointInTimeRecoveryEnabled(true)
                    .recoveryPeriodInDays(RECOVERY_DAYS)
                    .build())
            .encryption(TableEncryption.CUSTOMER_MANAGED)
            .encryptionKey(key.key())
            .deletionProtection(true)
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
    for (var index : INDEXES) {
      var prefix = index.toLowerCase(Locale.ROOT);
      created.addGlobalSecondaryIndex(
          GlobalSecondaryIndexProps.builder()
              .indexName(index)
              .partitionKey(text(prefix + "pk"))
              .sortKey(text(prefix + "sk"))
              .projectionType(ProjectionType.ALL)
              .build());
    }
    Findings.of(created)
        .acknowledge(
            "HIPAA.Security-DynamoDBInBackupPlan",
            "Point-in-time recovery covers every second of the last " + RECOVERY_DAYS + " days; a backup plan would add copies that are older than any use.");
    return created;
  }

  private Bucket accessLogs() {
    var bucket =
        Bucket.Builder.create(this, "AccessLogs")
            .encryption(BucketEncryption.S3_MANAGED)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .enforceSsl(true)
            .versioned(true)
            .lifecycleRules(
                List.of(
                    LifecycleRule.builder()
                        .expiration(Duration.days(ACCESS_LOG_DAYS))
                        // in a versioned bucket what expires is only hidden until this ends it
                        .noncurrentVersionExpiration(Duration.days(1))
                        .build()))
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    Findings.of(bucket)
        .acknowledge("HIPAA.Security-S3DefaultEncryptionKMS", "S3 delivers access logs only to buckets with S3's own keys.")
        .acknowledge("HIPAA.Security-S3BucketReplicationEnabled", "Access logs hold object keys without personal data and are not needed to bill.");
    return bucket;
  }

  private Bucket bucket(BucketName name, DataKey key, Queues queues, String dashboardOrigin) {
    var bucket =
        Bucket.Builder.create(this, name.name())
            .bucketName(name.bucketName())
            .encryption(BucketEncryption.KMS)
            .encryptionKey(key.key())
            .bucketKeyEnabled(true)
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .enforceSsl(true)
            .versioned(true)
            .serverAccessLogsBucket(accessLogs)
            .serverAccessLogsPrefix(name.name().toLowerCase(Locale.ROOT) + "/")
            .cors(
                List.of(
                    CorsRule.builder()
                        .allowedOrigins(List.of(dashboardOrigin))
                        .allowedMethods(List.of(HttpMethods.PUT, HttpMethods.GET, HttpMethods.HEAD))
                        .allowedHeaders(List.of("*"))
                        .exposedHeaders(List.of("ETag"))
                        .maxAge(PREFLIGHT_CACHE_SECONDS)
                        .build()))
            .lifecycleRules(
                List.of(LifecycleRule.builder().abortIncompleteMultipartUploadAfter(Duration.days(1)).build()))
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    announceArrivals(bucket, name, queues);
    Findings.of(bucket)
        .acknowledge(
            "HIPAA.Security-S3BucketReplicationEnabled",
            "Versions are kept and nothing is deleted; a copy in a second region is a choice of the operator, not of every practice.");
    return bucket;
  }

  /** Written into the bucket's own resource: CDK's helper would deploy a function of its own to call the notification API. */
  private static void announceArrivals(Bucket bucket, BucketName name, Queues queues) {
    var resource = (CfnBucket) bucket.getNode().getDefaultChild();
    resource.setNotificationConfiguration(
        CfnBucket.NotificationConfigurationProperty.builder()
            .queueConfigurations(
                List.of(
                    CfnBucket.QueueConfigurationProperty.builder()
                        .event("s3:ObjectCreated:*")
                        .queue(queues.queue(QueueName.DOCUMENT_UPLOADS).getQueueArn())
                        .filter(
                            CfnBucket.NotificationFilterProperty.builder()
                                .s3Key(
                                    CfnBucket.S3KeyFilterProperty.builder()
                                        .rules(
                                            List.of(
                                                CfnBucket.FilterRuleProperty.builder()
                                                    .name("prefix")
                                                    .value(name.arrivals())
                                                    .build()))
                                        .build())
                                .build())
                        .build()))
            .build());
    resource.getNode().addDependency(queues.uploadsAccepted());
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
