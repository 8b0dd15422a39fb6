package com.superbill.embedded.emulator;

import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Deployment;
import com.superbill.embedded.template.Json;
import com.superbill.embedded.template.Resource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends S3's event notifications where the template's buckets want them: to queues and to functions. */
public final class BucketNotifications implements ObjectCreated.Listener {

    private record Rule(String bucket, String event, String prefix, String suffix, String targetArn) {

        boolean matches(ObjectCreated object) {
            String kind = "s3:" + object.event();
            boolean rightEvent = event.endsWith("*") ? kind.startsWith(event.substring(0, event.length() - 1)) : kind.equals(event);
            return rightEvent && bucket.equals(object.bucket()) && object.key().startsWith(prefix) && object.key().endsWith(suffix);
        }
    }

    private final List<Rule> rules;
    private final Clock clock;
    private final BiConsumer<String, JsonNode> deliver;

    /** @param deliver takes the ARN of a queue or function, and the event */
    public BucketNotifications(Deployment deployment, Clock clock, BiConsumer<String, JsonNode> deliver) {
        this.clock = clock;
        this.deliver = deliver;
        this.rules = Stream.concat(
                deployment.all("AWS::S3::Bucket").stream().flatMap(bucket ->
                        rules(bucketName(bucket), bucket.properties().path("NotificationConfiguration")).stream()),
                deployment.all("Custom::S3BucketNotifications").stream().flatMap(custom ->
                        rules(custom.required("/BucketName"), custom.properties().path("NotificationConfiguration")).stream())).toList();
    }

    static String bucketName(Resource bucket) {
        return bucket.text("/BucketName").orElse(bucket.logicalId()).toLowerCase(Locale.ROOT);
    }

    @Override
    public void created(ObjectCreated object) {
        rules.stream().filter(rule -> rule.matches(object)).forEach(rule -> deliver.accept(rule.targetArn(), event(object)));
    }

    /** CloudFormation's own spelling, and that of the API, which CDK's custom resource passes on. */
    private static List<Rule> rules(String bucket, JsonNode configuration) {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode queue : configuration.path("QueueConfigurations")) {
            rules.addAll(rules(bucket, queue, queue.path("Queue").asString(queue.path("QueueArn").asString(""))));
        }
        for (String list : List.of("LambdaConfigurations", "LambdaFunctionConfigurations")) {
            for (JsonNode function : configuration.path(list)) {
                rules.addAll(rules(bucket, function, function.path("Function").asString(function.path("LambdaFunctionArn").asString(""))));
            }
        }
        return rules;
    }

    private static List<Rule> rules(String bucket, JsonNode configuration, String targetArn) {
        String prefix = "";
        String suffix = "";
        JsonNode filters = configuration.at("/Filter/S3Key/Rules").isMissingNode()
                ? configuration.at("/Filter/Key/FilterRules") : configuration.at("/Filter/S3Key/Rules");
        for (JsonNode filter : filters) {
            switch (filter.path("Name").asString().toLowerCase(Locale.ROOT)) {
                case "prefix" -> prefix = filter.path("Value").asString();
                case "suffix" -> suffix = filter.path("Value").asString();
                default -> throw new IllegalArgumentException("S3 filters by prefix or suffix, not by " + filter.path("Name"));
            }
        }
        List<String> events = configuration.has("Event") ? List.of(configuration.path("Event").asString())
                : configuration.path("Events").valueStream().map(JsonNode::asString).toList();
        List<Rule> rules = new ArrayList<>();
        for (String event : events) {
            rules.add(new Rule(bucket, event, prefix, suffix, targetArn));
        }
        return rules;
    }

    /** @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">event structure</a> */
    private JsonNode event(ObjectCreated object) {
        ObjectNode event = Json.object();
        ObjectNode entry = event.putArray("Records").addObject()
                .put("eventVersion", "2.1").put("eventSource", "aws:s3").put("awsRegion", Account.REGION)
                .put("eventTime", clock.instant().toString()).put("eventName", object.event());
        entry.putObject("userIdentity").put("principalId", "AWS:LOCAL");
        entry.putObject("requestParameters").put("sourceIPAddress", Loopback.ADDRESS);
        entry.putObject("responseElements").put("x-amz-request-id", "LOCAL").put("x-amz-id-2", "LOCAL");
        ObjectNode s3 = entry.putObject("s3").put("s3SchemaVersion", "1.0").put("configurationId", "local");
        ObjectNode bucket = s3.putObject("bucket").put("name", object.bucket()).put("arn", "arn:aws:s3:::" + object.bucket());
        bucket.putObject("ownerIdentity").put("principalId", "LOCAL");
        // S3 encodes keys in events as a form would
        ObjectNode description = s3.putObject("object").put("key", URLEncoder.encode(object.key(), StandardCharsets.UTF_8).replace("%2F", "/"))
                .put("size", object.sizeBytes()).put("eTag", object.eTag())
                .put("sequencer", String.format("%016X", clock.instant().toEpochMilli()));
        if (!object.versionId().isEmpty()) {
            description.put("versionId", object.versionId());
        }
        return event;
    }
}
