package com.superbill.embedded.template;

import java.util.Map;
import java.util.Set;

/** What the embedded cloud does with each type of resource. A type that is in neither list stops the start. */
final class ResourceTypes {

    sealed interface Treatment {}

    /** The embedded cloud runs it. */
    record Started() implements Treatment {}

    /** It changes nothing that a function or a client could see here. */
    record WithoutLocalEffect(String reason) implements Treatment {}

    record Unknown() implements Treatment {}

    private static final Set<String> STARTED = Set.of(
            "AWS::DynamoDB::Table",
            "AWS::S3::Bucket",
            "AWS::SQS::Queue",
            "AWS::Lambda::Function",
            "AWS::Lambda::Version",
            "AWS::Lambda::Alias",
            "AWS::Lambda::EventSourceMapping",
            "AWS::Lambda::EventInvokeConfig",
            "AWS::Events::Rule",
            "AWS::Scheduler::Schedule",
            "AWS::ApiGateway::RestApi",
            "AWS::ApiGateway::Stage",
            "AWS::ApiGateway::GatewayResponse",
            "AWS::SecretsManager::Secret",
            "AWS::SSM::Parameter",
            "Custom::S3BucketNotifications");

    private static final String PERMISSIONS = "permissions are not checked locally; the CDK tests check the roles";
    private static final String ENCRYPTION = "files of the data folder are not encrypted";
    private static final String OBSERVED = "no metrics, alarms or traces are kept locally; logs go to files";
    private static final String EDGE = "the gateway listens on loopback only, and serves the dashboard itself";
    private static final String SIGN_IN = "the local issuer stands for it";
    private static final String DEPLOYING = "an artefact of deploying with CDK or API Gateway";
    private static final String DATA_SAFETY = "backups and recovery of the real tables and buckets";

    private static final Map<String, String> WITHOUT_LOCAL_EFFECT = Map.ofEntries(
            Map.entry("AWS::IAM::Role", PERMISSIONS),
            Map.entry("AWS::IAM::Policy", PERMISSIONS),
            Map.entry("AWS::IAM::ManagedPolicy", PERMISSIONS),
            Map.entry("AWS::Lambda::Permission", PERMISSIONS),
            Map.entry("AWS::S3::BucketPolicy", PERMISSIONS),
            Map.entry("AWS::SQS::QueuePolicy", PERMISSIONS),
            Map.entry("AWS::SNS::TopicPolicy", PERMISSIONS),
            Map.entry("AWS::KMS::Key", ENCRYPTION),
            Map.entry("AWS::KMS::Alias", ENCRYPTION),
            Map.entry("AWS::CloudWatch::Alarm", OBSERVED),
            Map.entry("AWS::CloudWatch::CompositeAlarm", OBSERVED),
            Map.entry("AWS::CloudWatch::Dashboard", OBSERVED),
            Map.entry("AWS::Logs::LogGroup", OBSERVED),
            Map.entry("AWS::Logs::MetricFilter", OBSERVED),
            Map.entry("AWS::Logs::ResourcePolicy", OBSERVED),
            Map.entry("AWS::SNS::Topic", OBSERVED),
            Map.entry("AWS::SNS::Subscription", OBSERVED),
            Map.entry("AWS::XRay::Group", OBSERVED),
            Map.entry("AWS::WAFv2::WebACL", EDGE),
            Map.entry("AWS::WAFv2::WebACLAssociation", EDGE),
            Map.entry("AWS::WAFv2::LoggingConfiguration", EDGE),
            Map.entry("AWS::CloudFront::Distribution", EDGE),
            Map.entry("AWS::CloudFront::OriginAccessControl", EDGE),
            Map.entry("AWS::CloudFront::ResponseHeadersPolicy", EDGE),
            Map.entry("AWS::CloudFront::CachePolicy", EDGE),
            Map.entry("AWS::CloudFront::OriginRequestPolicy", EDGE),
            Map.entry("AWS::CloudFront::Function", EDGE),
            Map.entry("AWS::Cognito::UserPool", SIGN_IN),
            Map.entry("AWS::Cognito::UserPoolClient", SIGN_IN),
            Map.entry("AWS::Cognito::UserPoolDomain", SIGN_IN),
            Map.entry("AWS::Cognito::UserPoolGroup", SIGN_IN),
            Map.entry("AWS::Cognito::UserPoolResourceServer", SIGN_IN),
            Map.entry("AWS::ApiGateway::Account", DEPLOYING),
            Map.entry("AWS::ApiGateway::Deployment", DEPLOYING),
            Map.entry("AWS::ApiGateway::UsagePlan", "usage plans meter partners by API key; the stage's own throttling is applied"),
            Map.entry("AWS::ApiGateway::ApiKey", "the API authorizes by token; keys only meter"),
            Map.entry("AWS::ApiGateway::UsagePlanKey", "the API authorizes by token; keys only meter"),
            Map.entry("AWS::CDK::Metadata", DEPLOYING),
            Map.entry("Custom::CDKBucketDeployment", "the gateway serves the built dashboard from its folder"),
            Map.entry("Custom::S3AutoDeleteObjects", DEPLOYING),
            Map.entry("AWS::Lambda::LayerVersion", DEPLOYING),
            Map.entry("AWS::Backup::BackupVault", DATA_SAFETY),
            Map.entry("AWS::Backup::BackupPlan", DATA_SAFETY),
            Map.entry("AWS::Backup::BackupSelection", DATA_SAFETY));

    private ResourceTypes() {}

    static Treatment treatment(String type) {
        if (STARTED.contains(type)) {
            return new Started();
        }
        String reason = WITHOUT_LOCAL_EFFECT.get(type);
        return reason == null ? new Unknown() : new WithoutLocalEffect(reason);
    }
}
