package com.superbill.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.AccessLogField;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.ApiDefinition;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodLoggingLevel;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.Permission;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The public REST API, made from {@code schemas/openapi.yaml}. */
public final class RestApi extends Construct {

  /** The API's stage. Paths carry the version themselves. */
  static final String STAGE = "live";

  private static final int AUTHORIZER_CACHE_SECONDS = 300;
  private static final int REQUESTS_PER_SECOND = 200;
  private static final int REQUESTS_BURST = 400;

  private final SpecRestApi api;

  RestApi(Construct scope, String id, Artifacts artifacts, StageSettings settings, Functions functions, DataKey key) {
    super(scope, id);
    var authorizer = functions.theOneStartedBy(Trigger.ApiAuthorizer.class).callable();
    var body =
        OpenApiDocument.read(artifacts.openApi())
            .forApiGateway(
                new OpenApiDocument.Surroundings(
                    module -> invocationUri(functions.answering(module).callable()),
                    invocationUri(authorizer),
                    AUTHORIZER_CACHE_SECONDS,
                    settings.dashboardOrigin(),
                    settings.stage() == DeploymentStage.PROD));
    api =
        SpecRestApi.Builder.create(this, "Api")
            .restApiName("superbill")
            .apiDefinition(ApiDefinition.fromInline(body))
            .endpointTypes(List.of(EndpointType.REGIONAL))
            .cloudWatchRole(true)
            .cloudWatchRoleRemovalPolicy(RemovalPolicy.DESTROY)
            .deployOptions(
                StageOptions.builder()
                    .stageName(STAGE)
                    .throttlingRateLimit(REQUESTS_PER_SECOND)
                    .throttlingBurstLimit(REQUESTS_BURST)
                    .tracingEnabled(true)
                    .metricsEnabled(true)
                    .loggingLevel(MethodLoggingLevel.ERROR)
                    .dataTraceEnabled(false)
                    .accessLogDestination(new LogGroupLogDestination(accessLog(key)))
                    .accessLogFormat(accessLogFormat())
                    .build())
            .build();
    executionLog(key);
    for (var function : functions.startedBy(Trigger.Api.class)) {
      letCall(function, api.arnForExecuteApi("*", "/*", STAGE));
    }
    letCall(
        functions.theOneStartedBy(Trigger.ApiAuthorizer.class),
        "arn:" + Aws.PARTITION + ":execute-api:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":" + api.getRestApiId() + "/authorizers/*");
    acknowledgeFindings();
  }

  /** The API. */
  public SpecRestApi api() {
    return api;
  }

  private static String invocationUri(IFunction function) {
    return "arn:" + Aws.PARTITION + ":apigateway:" + Aws.REGION + ":lambda:path/2015-03-31/functions/" + function.getFunctionArn() + "/invocations";
  }

  private static void letCall(PipelineFunction function, String sourceArn) {
    function
        .callable()
        .addPermission(
            "ApiGateway",
            Permission.builder().principal(new ServicePrincipal("apigateway.amazonaws.com")).sourceArn(sourceArn).build());
  }

  private LogGroup accessLog(DataKey key) {
    return LogGroup.Builder.create(this, "AccessLog")
        .logGroupName("/superbill/api-access")
        .retention(RetentionDays.ONE_YEAR)
        .encryptionKey(key.key())
        .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
        .build();
  }

  /** API Gateway would make this group itself, but without an end and without our key. */
  private void executionLog(DataKey key) {
    var log =
        LogGroup.Builder.create(this, "ExecutionLog")
            .logGroupName("API-Gateway-Execution-Logs_" + api.getRestApiId() + "/" + STAGE)
            .retention(RetentionDays.ONE_MONTH)
            .encryptionKey(key.key())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    api.getDeploymentStage().getNode().addDependency(log);
  }

  /** The resource's template, never the path or the query: a search for a patient has a name in it. */
  private static AccessLogFormat accessLogFormat() {
    return AccessLogFormat.custom(
        "{\"requestId\":\"" + AccessLogField.contextRequestId()
            + "\",\"time\":\"" + AccessLogField.contextRequestTime()
            + "\",\"method\":\"" + AccessLogField.contextHttpMethod()
            + "\",\"resource\":\"" + AccessLogField.contextResourcePath()
            + "\",\"status\":\"" + AccessLogField.contextStatus()
            + "\",\"latencyMillis\":\"" + AccessLogField.contextResponseLatency()
            + "\",\"principal\":\"" + AccessLogField.contextAuthorizerPrincipalId()
            + "\",\"xrayTraceId\":\"" + AccessLogField.contextXrayTraceId() + "\"}");
  }

  private void acknowledgeFindings() {
    Findings.of(api).acknowledge("AwsSolutions-APIG2", "The validator stands in the description that the API is made from, where the rule does not look.");
    Findings.of(api.getNode().findChild("CloudWatchRole"))
        .acknowledge(
            "AwsSolutions-IAM4",
            "Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs",
            "The account's one role through which API Gateway writes logs; AWS keeps its policy in step with the service.");
    Findings.of(api.getDeploymentStage())
        .acknowledge("HIPAA.Security-APIGWCacheEnabledAndEncrypted", "Nothing is cached: answers are a practice's own and change with every posting.")
        .acknowledge("HIPAA.Security-APIGWSSLEnabled", "Client certificates are for HTTP backends; the functions are called by IAM.");
  }
}
