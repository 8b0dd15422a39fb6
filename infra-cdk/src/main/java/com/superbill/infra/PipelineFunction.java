package com.superbill.infra;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** One function with its log group and role, and, where it is SnapStarted, the alias that callers use. */
public final class PipelineFunction extends Construct {

  private static final String LIVE = "live";

  private final FunctionSpec spec;
  private final Function function;
  private final IFunction callable;

  PipelineFunction(
      Construct scope, FunctionSpec spec, Code code, Map<String, String> environment, DataKey key, Storage storage, Queues queues) {
    super(scope, spec.name());
    this.spec = spec;
    var logs =
        LogGroup.Builder.create(this, "Logs")
            .logGroupName("/aws/lambda/" + spec.name())
            .retention(RetentionDays.ONE_YEAR)
            .encryptionKey(key.key())
            .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
            .build();
    var rights = new FunctionRole(this, "Rights", spec, logs, key, storage, queues);
    var builder =
        Function.Builder.create(this, "Function")
            .functionName(spec.name())
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.X86_64)
            .code(code)
            .handler(spec.handler())
            .role(rights.role())
            .memorySize(spec.size().memoryMegabytes())
            .timeout(Duration.seconds(spec.size().timeoutSeconds()))
            .reservedConcurrentExecutions(spec.size().concurrency())
            .environment(environment)
            .environmentEncryption(key.key())
            .tracing(Tracing.ACTIVE)
            .logGroup(logs);
    if (spec.snapStarted()) {
      function = builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS).build();
      callable = Alias.Builder.create(this, "Live").aliasName(LIVE).version(function.getCurrentVersion()).build();
    } else {
      function = builder.build();
      callable = function;
    }
    // an event source mapping is refused while the role cannot yet read the source
    function.getNode().addDependency(rights);
    Findings.of(function)
        .acknowledge(
            "HIPAA.Security-LambdaInsideVPC",
            "It calls " + callees(spec) + " by their TLS endpoints only, holds no network resource, and would need a NAT gateway for nothing.")
        .acknowledge("HIPAA.Security-LambdaDLQ", whyNoDeadLetterQueue(spec.trigger()));
  }

  /** What the function is. */
  public FunctionSpec spec() {
    return spec;
  }

  /** The function itself, for its metrics. */
  public Function function() {
    return function;
  }

  /** What callers invoke: the alias of a SnapStarted function, else the function. */
  public IFunction callable() {
    return callable;
  }

  private static String callees(FunctionSpec spec) {
    return spec.environment().contains(FunctionSpec.CLEARINGHOUSE_URL) ? "AWS services and the clearinghouse" : "AWS services";
  }

  private static String whyNoDeadLetterQueue(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Api _, Trigger.ApiAuthorizer _ -> "Called synchronously: the caller gets the error, so nothing is left to keep.";
      case Trigger.Messages _ -> "Its messages come from a queue that has dead letters of its own.";
      case Trigger.DeadLetters _ -> "Its messages are dead letters and stay in their queue, with an alarm, until they are tasks.";
      case Trigger.TableStream _ -> "Its event source mapping has an on-failure destination.";
      case Trigger.Schedule _ -> "A failed sweep raises an alarm and is made up for by the next one.";
    };
  }
}
