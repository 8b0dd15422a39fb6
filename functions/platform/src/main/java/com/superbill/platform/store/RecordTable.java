package com.superbill.platform.store;

import com.superbill.platform.Env;
import com.superbill.platform.aws.Aws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * The one table. Reads are by key or by one query; writes are transactions of up to {@value #WRITES_MAX} items that
 * happen as a whole or not at all. A read of a single item costs one round trip (about 5 ms in AWS), a transaction two.
 */
public final class RecordTable {

    /** DynamoDB's limit for a transaction. */
    public static final int WRITES_MAX = 100;
    private static final int BATCH_GET_MAX = 100;
    private static final int READ_THROUGH_ROUNDS_MAX = 20;
    private static final int CONFLICT_RETRIES_MAX = 6;
    private static final int CONFLICT_PAUSE_MILLIS = 25;

    private final DynamoDbClient client;
    private final String name;

    public RecordTable(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    public static RecordTable fromEnv() {
        return new RecordTable(Aws.dynamoDb(), Env.required("TABLE_NAME"));
    }

    public <T> Optional<Stored<T>> get(Key key, Class<T> type) {
        return attributes(key).filter(item -> item.containsKey(ItemMapping.DATA)).map(item -> ItemMapping.read(item, type));
    }

    /** Counters of an item that {@link Write.Add} made; empty if there is none. */
    public Map<String, Long> counters(Key key) {
        return attributes(key).map(ItemMapping::counters).orElseGet(Map::of);
    }

    /** The records that exist among the keys, in no order. */
    public <T> List<Stored<T>> getAll(List<Key> keys, Class<T> type) {
        List<Stored<T>> found = new ArrayList<>();
        List<Map<String, AttributeValue>> wanted = keys.stream().distinct().map(ItemMapping::key).toList();
        for (int start = 0; start < wanted.size(); start += BATCH_GET_MAX) {
            var open = Map.of(name, KeysAndAttributes.builder().keys(wanted.subList(start, Math.min(wanted.size(), start + BATCH_GET_MAX)))
                    .consistentRead(true).build());
            for (int attempt = 0; !open.isEmpty(); attempt++) {
                if (attempt > 0) {
                    pause(Math.min(attempt, CONFLICT_RETRIES_MAX));
                }
                var request = open;
                var answer = client.batchGetItem(b -> b.requestItems(request));
                answer.responses().getOrDefault(name, List.of()).forEach(item -> found.add(ItemMapping.read(item, type)));
                open = answer.unprocessedKeys();
            }
        }
        return found;
    }

    public <T> Page<T> query(Query query, Class<T> type) {
        List<Stored<T>> found = new ArrayList<>();
        var next = run(query, item -> found.add(ItemMapping.read(item, type)));
        return new Page<>(found, next);
    }

    /** All pages of a query for items that {@link Write.Add} made: each key with its counters, in the query's order. */
    public Map<Key, Map<String, Long>> queryCounters(Query query) {
        Map<Key, Map<String, Long>> found = new LinkedHashMap<>();
        Optional<String> cursor = Optional.empty();
        do {
            cursor = run(query.after(cursor), item -> found.put(ItemMapping.keyOf(item), ItemMapping.counters(item)));
        } while (cursor.isPresent());
        return found;
    }

    /**
     * The first records of a query of the table that are wanted, as many as its limit. Those between them are read through,
     * {@value Query#LIMIT_MAX} a round trip, but not without end: then the page is short and has a cursor.
     */
    public <T> Page<T> queryWanted(Query query, Class<T> type, Predicate<T> wanted) {
        List<Stored<T>> found = new ArrayList<>();
        Optional<String> cursor = query.cursor();
        for (int round = 0; round < READ_THROUGH_ROUNDS_MAX; round++) {
            Page<T> page = query(query.limit(Query.LIMIT_MAX).after(cursor), type);
            for (Stored<T> stored : page.items()) {
                if (wanted.test(stored.value())) {
                    found.add(stored);
                    if (found.size() == query.limit()) {
                        return new Page<>(found, Optional.of(Cursor.of(ItemMapping.key(stored.key()))));
                    }
                }
            }
            cursor = page.nextCursor();
            if (cursor.isEmpty()) {
                break;
            }
        }
        return new Page<>(found, cursor);
    }

    /** All pages of a query, for lists that are small by nature (a patient's coverages, a claim's steps). */
    public <T> List<Stored<T>> queryAll(Query query, Class<T> type) {
        List<Stored<T>> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<T> page = query(query.after(cursor), type);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return all;
    }

    /**
     * Writes all or nothing. Two transactions that touch the same item at the same moment conflict in DynamoDB without
     * either being wrong, so that is tried again here.
     */
    public WriteResult write(List<Write> writes) {
        List<TransactWriteItem> items = writes.stream().map(write -> ItemMapping.transactItem(name, write)).toList();
        for (int attempt = 0; ; attempt++) {
            try {
                client.transactWriteItems(b -> b.transactItems(items));
                return new WriteResult.Committed();
            } catch (TransactionCanceledException e) {
                Set<Key> refused = refusedKeys(writes, e.cancellationReasons());
                if (!refused.isEmpty()) {
                    return new WriteResult.Refused(refused);
                }
                if (attempt == CONFLICT_RETRIES_MAX || e.cancellationReasons().stream().noneMatch(RecordTable::isConflict)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    public WriteResult write(Write... writes) {
        return write(List.of(writes));
    }

    private Optional<Map<String, AttributeValue>> attributes(Key key) {
        var answer = client.getItem(b -> b.tableName(name).key(ItemMapping.key(key)).consistentRead(true));
        return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
    }

    private Optional<String> run(Query query, Consumer<Map<String, AttributeValue>> each) {
        var answer = client.query(b -> {
            b.tableName(name).scanIndexForward(!query.descending()).limit(query.limit())
                    .keyConditionExpression("#p = :p AND #s BETWEEN :from AND :to")
                    .expressionAttributeNames(Map.of("#p", query.index().partitionAttribute, "#s", query.index().sortAttribute))
                    .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(query.partition()), ":from", AttributeValue.fromS(query.from()),
                            ":to", AttributeValue.fromS(query.to())));
            if (query.index() == Query.Index.TABLE) {
                b.consistentRead(true);
            } else {
                b.indexName(query.index().name());
            }
            query.cursor().ifPresent(cursor -> b.exclusiveStartKey(Cursor.read(cursor, query)));
        });
        answer.items().forEach(each);
        return answer.hasLastEvaluatedKey() ? Optional.of(Cursor.of(answer.lastEvaluatedKey())) : Optional.empty();
    }

    private static Set<Key> refusedKeys(List<Write> writes, List<CancellationReason> reasons) {
        Set<Key> refused = new LinkedHashSet<>();
        for (int i = 0; i < reasons.size(); i++) {
            if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
                refused.add(writes.get(i).key());
            }
        }
        return refused;
    }

    private static boolean isConflict(CancellationReason reason) {
        return "TransactionConflict".equals(reason.code()) || "ThrottlingError".equals(reason.code());
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(CONFLICT_PAUSE_MILLIS * (1L << attempt) + ThreadLocalRandom.current().nextInt(CONFLICT_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the table", e);
        }
    }
}
