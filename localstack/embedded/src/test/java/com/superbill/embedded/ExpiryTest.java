package com.superbill.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.embedded.source.TimeToLiveSweeper;
import com.superbill.embedded.template.Json;
import com.superbill.embedded.template.Resource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ExpiryTest {

    @Test
    void onlyItemsWhoseTimeIsOverAreDeleted() {
        // Given
        DynamoDbClient client = TestCloud.shared().cloud.dynamoDb();
        put(client, "expired", "1000");
        put(client, "current", "3000");
        var table = new Resource("Table", "AWS::DynamoDB::Table", Json.read("""
                {"TableName": "records", "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}]}"""));

        // When
        new TimeToLiveSweeper(table, "expiresAt", client, Clock.fixed(Instant.ofEpochSecond(2000), ZoneOffset.UTC), _ -> { }).sweep();

        // Then
        assertThat(exists(client, "expired")).isFalse();
        assertThat(exists(client, "current")).isTrue();
    }

    private static void put(DynamoDbClient client, String key, String expiresAt) {
        client.putItem(request -> request.tableName("records").item(Map.of("pk", AttributeValue.fromS(key), "expiresAt", AttributeValue.fromN(expiresAt))));
    }

    private static boolean exists(DynamoDbClient client, String key) {
        return client.getItem(request -> request.tableName("records").key(Map.of("pk", AttributeValue.fromS(key)))).hasItem();
    }
}
