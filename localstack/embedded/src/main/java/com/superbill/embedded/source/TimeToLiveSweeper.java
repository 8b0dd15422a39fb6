package com.superbill.embedded.source;

import com.superbill.embedded.emulator.Tables;
import com.superbill.embedded.template.Resource;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Deletes expired items. DynamoDB does that itself, within days; DynamoDB Local does not in a table with an index. The scan is dear
 * and harmless at the size of a demo, once every {@link #INTERVAL}.
 */
public final class TimeToLiveSweeper implements EventSource {

    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final String EXPIRED = "#expiry < :now";

    private final Resource table;
    private final String attribute;
    private final DynamoDbClient client;
    private final Clock clock;
    private final Loop loop;

    public TimeToLiveSweeper(Resource table, String attribute, DynamoDbClient client, Clock clock, Consumer<String> problems) {
        this.table = table;
        this.attribute = attribute;
        this.client = client;
        this.clock = clock;
        this.loop = new Loop("expiry in " + Tables.tableName(table), () -> {
            Thread.sleep(INTERVAL);
            sweep();
        }, problems);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    /** Deletes what has expired by now. */
    public void sweep() {
        String name = Tables.tableName(table);
        List<String> keys = table.properties().path("KeySchema").valueStream().map(key -> key.path("AttributeName").asString()).toList();
        Map<String, AttributeValue> now = Map.of(":now", AttributeValue.fromN(String.valueOf(clock.instant().getEpochSecond())));
        Map<String, String> names = Map.of("#expiry", attribute);
        client.scanPaginator(request -> request.tableName(name).filterExpression(EXPIRED)
                        .expressionAttributeNames(names).expressionAttributeValues(now)).items()
                .forEach(item -> delete(name, keys.stream().collect(Collectors.toMap(key -> key, item::get)), names, now));
    }

    /** Leaves an item that somebody wrote anew after the scan read it. */
    private void delete(String name, Map<String, AttributeValue> key, Map<String, String> names, Map<String, AttributeValue> now) {
        try {
            client.deleteItem(request -> request.tableName(name).key(key).conditionExpression(EXPIRED)
                    .expressionAttributeNames(names).expressionAttributeValues(now));
        } catch (ConditionalCheckFailedException e) {
            // not expired any more
        }
    }
}
