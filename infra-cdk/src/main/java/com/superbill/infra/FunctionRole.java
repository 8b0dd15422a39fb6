package com.superbill.infra;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.iam.IRole;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * A function's role: its own actions on its own resources. The actions are written out here, as CDK's grants give more than is used.
 */
final class FunctionRole extends Construct {

  private static final List<String> READ_TABLE = List.of("dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query");
  private static final List<String> WRITE_TABLE =
      List.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem");
  private static final List<String> CONSUME =
      List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
  private static final List<String> READ_STREAM =
      List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams");

  private final Role role;

  FunctionRole(Construct scope, String id, FunctionSpec function, LogGroup logs, DataKey key, Storage storage, Queues queues) {
    super(scope, id);
    role = Role.Builder.create(this, "Role").assumedBy(new ServicePrincipal("lambda.amazonaws.com")).build();
    var statements = new ArrayList<PolicyStatement>();
    statements.add(allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), logs.getLogGroupArn()));
    statements.add(allow(List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"), "*"));
    // every function reads at least its own encrypted environment
    statements.add(allow(List.of("kms:Decrypt"), key.key().getKeyArn()));
    if (writesEncrypted(function)) {
      statements.add(allow(List.of("kms:GenerateDataKey"), key.key().getKeyArn()));
    }
    switch (function.trigger()) {
      case Trigger.Messages(var queue) -> statements.add(allow(CONSUME, queues.queue(queue).getQueueArn()));
      case Trigger.DeadLetters _ -> {
        for (var queue : QueueName.values()) {
          statements.add(allow(CONSUME, queues.deadLetters(queue).getQueueArn()));
        }
      }
      case Trigger.TableStream _ -> {
        statements.add(allow(READ_STREAM, storage.table().getTableStreamArn()));
        statements.add(allow(List.of("sqs:SendMessage"), queues.outboxDeadLetters().getQueueArn()));
      }
      case Trigger.Api _, Trigger.ApiAuthorizer _, Trigger.Schedule _ -> {
        // whoever calls these has the permission; they need none for it
      }
    }
    function.rights().forEach(right -> statements.add(statement(right, storage, queues)));
    var policy = ManagedPolicy.Builder.create(this, "Policy").statements(statements).roles(List.of(role)).build();
    Findings.of(policy).acknowledge("AwsSolutions-IAM5", "Resource::*", "X-Ray's two write actions know no resource.");
    function.rights().forEach(right -> acknowledgePrefix(right, policy, storage));
  }

  /** The role, to which nothing can be added from outside. */
  IRole role() {
    return role.withoutPolicyUpdates();
  }

  private static PolicyStatement statement(Right right, Storage storage, Queues queues) {
    return switch (right) {
      case Right.ReadTable _ -> allow(READ_TABLE, tableAndIndexes(storage));
      case Right.WriteTable _ -> allow(WRITE_TABLE, storage.table().getTableArn());
      case Right.ReadObjects(var bucket, var prefix) ->
          allow(List.of("s3:GetObject"), storage.bucket(bucket).arnForObjects(prefix + "*"));
      case Right.FindObjects(var bucket) -> allow(List.of("s3:ListBucket"), storage.bucket(bucket).getBucketArn());
      case Right.PutObjects(var bucket, var prefix) ->
          allow(List.of("s3:PutObject"), storage.bucket(bucket).arnForObjects(prefix + "*"));
      case Right.Send(var queue) -> allow(List.of("sqs:SendMessage"), queues.queue(queue).getQueueArn());
    };
  }

  private static String[] tableAndIndexes(Storage storage) {
    var table = storage.table().getTableArn();
    var arns = new ArrayList<String>(List.of(table));
    Storage.INDEXES.forEach(index -> arns.add(table + "/index/" + index));
    return arns.toArray(String[]::new);
  }

  private static boolean writesEncrypted(FunctionSpec function) {
    return function.trigger() instanceof Trigger.TableStream
        || function.rights().stream().anyMatch(right -> right instanceof Right.PutObjects || right instanceof Right.Send);
  }

  private static void acknowledgePrefix(Right right, ManagedPolicy policy, Storage storage) {
    switch (right) {
      case Right.ReadObjects(var bucket, var prefix) -> acknowledgePrefix(policy, storage.logicalId(bucket), prefix);
      case Right.PutObjects(var bucket, var prefix) -> acknowledgePrefix(policy, storage.logicalId(bucket), prefix);
      case Right.ReadTable _, Right.WriteTable _, Right.FindObjects _, Right.Send _ -> {
        // these name their resources in full
      }
    }
  }

  private static void acknowledgePrefix(ManagedPolicy policy, String bucket, String prefix) {
    Findings.of(policy)
        .acknowledge(
            "AwsSolutions-IAM5",
            "Resource::<" + bucket + ".Arn>/" + prefix + "*",
            "Below " + prefix + " come practices and files that do not exist yet; the right ends at that prefix.");
  }

  private static PolicyStatement allow(List<String> actions, String... resources) {
    return PolicyStatement.Builder.create().actions(actions).resources(List.of(resources)).build();
  }
}
