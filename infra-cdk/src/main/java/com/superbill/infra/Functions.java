package com.superbill.infra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.Construct;

/** Every function of the catalog, with the environment that it asked for. */
public final class Functions extends Construct {

  private static final int ACKNOWLEDGMENT_DEADLINE_HOURS = 48;
  private static final int REMITTANCE_DEADLINE_DAYS = 30;

  private final List<PipelineFunction> functions = new ArrayList<>();

  Functions(
      Construct scope,
      String id,
      List<FunctionSpec> catalog,
      Artifacts artifacts,
      StageSettings settings,
      DataKey key,
      Storage storage,
      Queues queues) {
    super(scope, id);
    var variables = variables(settings, storage, queues);
    var codeByModule = new HashMap<String, Code>();
    for (var spec : catalog) {
      var code = codeByModule.computeIfAbsent(spec.module(), module -> Code.fromAsset(artifacts.functionJar(module).toString()));
      functions.add(new PipelineFunction(this, spec, code, environment(spec, variables), key, storage, queues));
    }
  }

  /** All functions. */
  public List<PipelineFunction> all() {
    return List.copyOf(functions);
  }

  /** The functions that a kind of trigger starts. */
  public List<PipelineFunction> startedBy(Class<? extends Trigger> trigger) {
    return functions.stream().filter(function -> trigger.isInstance(function.spec().trigger())).toList();
  }

  /** The one function that a kind of trigger starts. */
  public PipelineFunction theOneStartedBy(Class<? extends Trigger> trigger) {
    var found = startedBy(trigger);
    if (found.size() != 1) {
      throw new IllegalStateException("Expected one function for " + trigger.getSimpleName() + ", found " + found.size());
    }
    return found.getFirst();
  }

  /**
   * The function that answers the API calls of a module, as {@code x-superbill-function} names it.
   *
   * @throws IllegalStateException if there is none
   */
  public PipelineFunction answering(String module) {
    return startedBy(Trigger.Api.class).stream()
        .filter(function -> function.spec().module().equals(module))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The API description names function \"" + module + "\", which does not exist."));
  }

  private static Map<String, String> environment(FunctionSpec spec, Map<String, String> variables) {
    var environment = new TreeMap<String, String>();
    environment.put("STAGE", variables.get("STAGE"));
    if (spec.knowsTable()) {
      environment.put(FunctionSpec.TABLE_NAME, variables.get(FunctionSpec.TABLE_NAME));
    }
    for (var name : spec.environment()) {
      var value = variables.get(name);
      if (value == null) {
        throw new IllegalStateException("Function " + spec.name() + " asks for " + name + ", which no stage provides.");
      }
      environment.put(name, value);
    }
    return environment;
  }

  private Map<String, String> variables(StageSettings settings, Storage storage, Queues queues) {
    var variables = new LinkedHashMap<String, String>();
    variables.put("STAGE", settings.stage().label());
    variables.put("ISSUER", settings.issuer());
    variables.put("JWKS_URI", settings.jwksUri());
    variables.put("AUDIENCE", settings.audience());
    variables.put(FunctionSpec.DASHBOARD_ORIGIN, settings.dashboardOrigin());
    for (var plan : UsagePlans.Plan.values()) {
      variables.put(plan.variable(), plan.key());
    }
    variables.put(FunctionSpec.CLEARINGHOUSE_URL, settings.clearinghouseUrl());
    variables.put("BLIND_INDEX_KEY", settings.blindIndexKey());
    variables.put("ACKNOWLEDGMENT_DEADLINE_HOURS", String.valueOf(ACKNOWLEDGMENT_DEADLINE_HOURS));
    variables.put("REMITTANCE_DEADLINE_DAYS", String.valueOf(REMITTANCE_DEADLINE_DAYS));
    variables.put(FunctionSpec.TABLE_NAME, storage.table().getTableName());
    for (var bucket : BucketName.values()) {
      variables.put(bucket.variable(), storage.bucket(bucket).getBucketName());
    }
    for (var queue : QueueName.values()) {
      variables.put(queue.urlVariable(), queues.queue(queue).getQueueUrl());
    }
    variables.put("QUEUE_URLS", Stack.of(this).toJsonString(queues.urlsByName()));
    return variables;
  }
}
