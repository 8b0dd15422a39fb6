package com.superbill.embedded.template;

import java.net.URI;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What {@code Ref} and {@code Fn::GetAtt} answer for a resource. Every answer follows from the template alone, so that it is the same
 * at each start, and known before anything is created.
 */
final class Attributes {

    private final URI sqs;
    private final Secrets secrets;
    private final Intrinsics intrinsics;

    Attributes(URI sqs, Secrets secrets, Intrinsics intrinsics) {
        this.sqs = sqs;
        this.secrets = secrets;
        this.intrinsics = intrinsics;
    }

    String ref(Template template, String logicalId) {
        return switch (template.type(logicalId)) {
            case "AWS::DynamoDB::Table" -> name(template, logicalId, "TableName");
            case "AWS::S3::Bucket" -> bucketName(template, logicalId);
            case "AWS::SQS::Queue" -> sqs + "/" + Account.ID + "/" + name(template, logicalId, "QueueName");
            case "AWS::Lambda::Function" -> name(template, logicalId, "FunctionName");
            case "AWS::Lambda::Version" -> functionArn(template, logicalId) + ":1";
            case "AWS::Lambda::Alias" -> functionArn(template, logicalId) + ":" + name(template, logicalId, "Name");
            case "AWS::SecretsManager::Secret" -> Account.arn("secretsmanager", "secret:" + logicalId);
            case "AWS::SSM::Parameter" -> name(template, logicalId, "Name");
            default -> logicalId;
        };
    }

    String get(Template template, String logicalId, String attribute) {
        return switch (template.type(logicalId) + "." + attribute) {
            case "AWS::DynamoDB::Table.Arn" -> tableArn(template, logicalId);
            case "AWS::DynamoDB::Table.StreamArn" -> tableArn(template, logicalId) + "/stream/latest";
            case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + bucketName(template, logicalId);
            case "AWS::S3::Bucket.DomainName", "AWS::S3::Bucket.RegionalDomainName" ->
                    bucketName(template, logicalId) + ".s3." + Account.REGION + ".amazonaws.com";
            case "AWS::SQS::Queue.Arn" -> Account.arn("sqs", name(template, logicalId, "QueueName"));
            case "AWS::SQS::Queue.QueueName" -> name(template, logicalId, "QueueName");
            case "AWS::SQS::Queue.QueueUrl" -> ref(template, logicalId);
            case "AWS::Lambda::Function.Arn" -> Account.arn("lambda", "function:" + name(template, logicalId, "FunctionName"));
            case "AWS::Lambda::Version.FunctionArn", "AWS::Lambda::Alias.AliasArn" -> ref(template, logicalId);
            case "AWS::Lambda::Version.Version" -> "1";
            case "AWS::SSM::Parameter.Value" -> property(template, logicalId, "Value").asString();
            default -> Account.arn("local", logicalId + "/" + attribute);
        };
    }

    /** What a reference such as {@code {{resolve:secretsmanager:ARN:SecretString:KEY::}}} stands for. */
    String dynamic(Template template, String reference) {
        if (reference.startsWith("secretsmanager:")) {
            String arn = reference.substring("secretsmanager:".length()).split(":SecretString", 2)[0];
            String[] rest = reference.contains(":SecretString:") ? reference.split(":SecretString:", 2)[1].split(":") : new String[0];
            String logicalId = Account.nameIn(arn);
            String secret = secrets.value(logicalId, property(template, logicalId, "GenerateSecretString"),
                    property(template, logicalId, "SecretString"));
            return rest.length == 0 || rest[0].isEmpty() ? secret : Json.read(secret).path(rest[0]).asString();
        }
        if (reference.startsWith("ssm:")) {
            String name = reference.substring("ssm:".length()).split(":")[0];
            return template.logicalIds("AWS::SSM::Parameter").stream()
                    .filter(id -> name(template, id, "Name").equals(name)).findFirst()
                    .map(id -> property(template, id, "Value").asString())
                    .orElseThrow(() -> new IllegalArgumentException("no parameter " + name + " in " + template.name()));
        }
        throw new IllegalArgumentException("the embedded cloud cannot resolve {{resolve:" + reference + "}}");
    }

    private String tableArn(Template template, String logicalId) {
        return Account.arn("dynamodb", "table/" + name(template, logicalId, "TableName"));
    }

    private String functionArn(Template template, String logicalId) {
        String function = property(template, logicalId, "FunctionName").asString();
        return function.startsWith("arn:") ? function : Account.arn("lambda", "function:" + function);
    }

    private String bucketName(Template template, String logicalId) {
        return name(template, logicalId, "BucketName").toLowerCase(Locale.ROOT);
    }

    private String name(Template template, String logicalId, String property) {
        JsonNode given = property(template, logicalId, property);
        return given.isMissingNode() ? logicalId : given.asString();
    }

    private JsonNode property(Template template, String logicalId, String property) {
        return intrinsics.resolve(template, template.rawProperties(logicalId).path(property));
    }
}
