package com.superbill.platform.store;

import com.superbill.platform.json.InvalidJson;
import com.superbill.platform.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a query goes on, as an opaque text. */
final class Cursor {

    private Cursor() {
    }

    static String of(Map<String, AttributeValue> lastKey) {
        Map<String, Object> texts = new LinkedHashMap<>();
        lastKey.forEach((name, value) -> texts.put(name, value.s()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JsonText.write(texts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws InvalidJson if the text is no cursor of that query: of another practice's, another list's, or made up
     */
    static Map<String, AttributeValue> read(String cursor, Query query) {
        Map<String, Object> texts;
        try {
            texts = JsonText.readMap(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | ClassCastException | InvalidJson e) {
            throw notOurs();
        }
        Query.Index index = query.index();
        Set<String> expected = new HashSet<>(List.of(Query.Index.TABLE.partitionAttribute, Query.Index.TABLE.sortAttribute, index.partitionAttribute,
                index.sortAttribute));
        boolean whole = texts.keySet().equals(expected) && texts.values().stream().allMatch(value -> value instanceof String text && !text.isEmpty());
        if (!whole || !query.partition().equals(texts.get(index.partitionAttribute)) || !query.reaches((String) texts.get(index.sortAttribute))) {
            throw notOurs();
        }
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        texts.forEach((name, text) -> key.put(name, AttributeValue.fromS((String) text)));
        return key;
    }

    private static InvalidJson notOurs() {
        return new InvalidJson("has a cursor that is not one that this list returned");
    }
}
