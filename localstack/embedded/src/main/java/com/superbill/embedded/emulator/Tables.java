package com.superbill.embedded.emulator;

import com.superbill.embedded.template.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import tools.jackson.databind.JsonNode;

/**
 * Creates the template's tables. Of a table's properties keys, indexes and the stream matter here; DynamoDB Local refuses what
 * concerns backups, deletion protection and tags.
 */
public final class Tables {

    private final DynamoDbClient client;

    public Tables(DynamoDbClient client) {
        this.client = client;
    }

    public static String tableName(Resource table) {
        return table.text("/TableName").orElse(table.logicalId());
    }

    /** Creates the table; one that is there from an earlier start stays as it is. */
    public void create(Resource table) {
        JsonNode properties = table.properties();
        var request = CreateTableRequest.builder()
                .tableName(tableName(table))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(properties.path("AttributeDefinitions").valueStream().map(attribute -> AttributeDefinition.builder()
                        .attributeName(attribute.path("AttributeName").asString())
                        .attributeType(attribute.path("AttributeType").asString()).build()).toList())
                .keySchema(keys(properties));
        List<GlobalSecondaryIndex> global = new ArrayList<>();
        properties.path("GlobalSecondaryIndexes").forEach(index -> global.add(GlobalSecondaryIndex.builder()
                .indexName(index.path("IndexName").asString()).keySchema(keys(index)).projection(projection(index)).build()));
        List<LocalSecondaryIndex> local = new ArrayList<>();
        properties.path("LocalSecondaryIndexes").forEach(index -> local.add(LocalSecondaryIndex.builder()
                .indexName(index.path("IndexName").asString()).keySchema(keys(index)).projection(projection(index)).build()));
        if (!global.isEmpty()) {
            request.globalSecondaryIndexes(global);
        }
        if (!local.isEmpty()) {
            request.localSecondaryIndexes(local);
        }
        table.text("/StreamSpecification/StreamViewType").ifPresent(view ->
                request.streamSpecification(StreamSpecification.builder().streamEnabled(true).streamViewType(view).build()));
        try {
            client.createTable(request.build());
        } catch (ResourceInUseException exists) {
            // made by an earlier start
        }
    }

    /** The attribute by which items of the table expire. */
    public static Optional<String> timeToLiveAttribute(Resource table) {
        return table.flag("/TimeToLiveSpecification/Enabled") ? table.text("/TimeToLiveSpecification/AttributeName") : Optional.empty();
    }

    private static List<KeySchemaElement> keys(JsonNode owner) {
        return owner.path("KeySchema").valueStream().map(key -> KeySchemaElement.builder()
                .attributeName(key.path("AttributeName").asString()).keyType(key.path("KeyType").asString()).build()).toList();
    }

    private static Projection projection(JsonNode index) {
        JsonNode projection = index.path("Projection");
        var builder = Projection.builder().projectionType(projection.path("ProjectionType").asString());
        if (projection.has("NonKeyAttributes")) {
            builder.nonKeyAttributes(projection.path("NonKeyAttributes").valueStream().map(JsonNode::asString).toList());
        }
        return builder.build();
    }
}
