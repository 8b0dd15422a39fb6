package com.superbill.platform.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** How an {@link Item} lies in the table: keys, {@code entity}, {@code version}, {@code data}, {@code expiresAt}; counters are {@code count_…}. */
final class ItemMapping {

    static final String DATA = "data";
    private static final String VERSION = "version";
    private static final String ENTITY = "entity";
    private static final String COUNTER_PREFIX = "count_";

    private ItemMapping() {
    }

    static Map<String, AttributeValue> key(Key key) {
        return Map.of("pk", AttributeValue.fromS(key.pk()), "sk", AttributeValue.fromS(key.sk()));
    }

    static Key keyOf(Map<String, AttributeValue> item) {
        return new Key(item.get("pk").s(), item.get("sk").s());
    }

    static <T> Stored<T> read(Map<String, AttributeValue> item, Class<T> type) {
        return new Stored<>(keyOf(item), Attributes.read(item.get(DATA), type), Long.parseLong(item.get(VERSION).n()));
    }

    static Map<String, Long> counters(Map<String, AttributeValue> item) {
        Map<String, Long> counters = new HashMap<>();
        item.forEach((name, value) -> {
            if (name.startsWith(COUNTER_PREFIX)) {
                counters.put(name.substring(COUNTER_PREFIX.length()), Long.parseLong(value.n()));
            }
        });
        return counters;
    }

    static TransactWriteItem transactItem(String table, Write write) {
        return switch (write) {
            case Write.Create create -> TransactWriteItem.builder().put(b -> b.tableName(table)
                    .item(item(create.key(), create.item(), 1)).conditionExpression("attribute_not_exists(pk)")).build();
            case Write.Put put -> TransactWriteItem.builder().put(b -> b.tableName(table).item(item(put.key(), put.item(), 1))).build();
            case Write.Replace replace -> TransactWriteItem.builder().put(b -> b.tableName(table)
                    .item(item(replace.key(), replace.item(), replace.expectedVersion() + 1)).conditionExpression("version = :expected")
                    .expressionAttributeValues(expected(replace.expectedVersion()))).build();
            case Write.Require require -> TransactWriteItem.builder().conditionCheck(b -> b.tableName(table).key(key(require.key()))
                    .conditionExpression("version = :expected").expressionAttributeValues(expected(require.expectedVersion()))).build();
            case Write.Delete delete -> TransactWriteItem.builder().delete(b -> b.tableName(table).key(key(delete.key()))).build();
            case Write.Add add -> addition(table, add);
        };
    }

    private static TransactWriteItem addition(String table, Write.Add add) {
        var expression = new StringBuilder("SET #entity = :entity ADD ");
        Map<String, String> names = new HashMap<>(Map.of("#entity", ENTITY));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":entity", AttributeValue.fromS(add.entity())));
        int i = 0;
        for (var increment : add.increments().entrySet()) {
            expression.append(i == 0 ? "" : ", ").append("#c").append(i).append(" :c").append(i);
            names.put("#c" + i, COUNTER_PREFIX + increment.getKey());
            values.put(":c" + i, AttributeValue.fromN(increment.getValue().toString()));
            i++;
        }
        List<String> conditions = new ArrayList<>();
        for (var expected : add.expected().entrySet()) {
            String place = Integer.toString(conditions.size());
            conditions.add("#e" + place + " = :e" + place);
            names.put("#e" + place, COUNTER_PREFIX + expected.getKey());
            values.put(":e" + place, AttributeValue.fromN(expected.getValue().toString()));
        }
        return TransactWriteItem.builder().update(b -> b.tableName(table).key(key(add.key())).updateExpression(expression.toString())
                .conditionExpression(conditions.isEmpty() ? null : String.join(" AND ", conditions))
                .expressionAttributeNames(names).expressionAttributeValues(values)).build();
    }

    private static Map<String, AttributeValue> item(Key key, Item item, long version) {
        Map<String, AttributeValue> attributes = new HashMap<>(key(key));
        attributes.put(ENTITY, AttributeValue.fromS(item.entity()));
        attributes.put(VERSION, AttributeValue.fromN(Long.toString(version)));
        attributes.put(DATA, Attributes.of(item.value()));
        item.gsi1().ifPresent(index -> {
            attributes.put("gsi1pk", AttributeValue.fromS(index.pk()));
            attributes.put("gsi1sk", AttributeValue.fromS(index.sk()));
        });
        item.gsi2().ifPresent(index -> {
            attributes.put("gsi2pk", AttributeValue.fromS(index.pk()));
            attributes.put("gsi2sk", AttributeValue.fromS(index.sk()));
        });
        item.expiresAt().ifPresent(instant -> attributes.put("expiresAt", AttributeValue.fromN(Long.toString(instant.getEpochSecond()))));
        return attributes;
    }

    private static Map<String, AttributeValue> expected(long version) {
        return Map.of(":expected", AttributeValue.fromN(Long.toString(version)));
    }
}
