package com.superbill.platform.store;

import com.superbill.platform.json.InvalidJson;
import com.superbill.platform.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
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
     * @param partition what the query asks for: a cursor of another practice's or another list's query is refused
     * @throws InvalidJson if the text is no cursor of that query
     */
    static Map<String, AttributeValue> read(String cursor, Query.Index index, String partition) {
        Map<String, Object> texts;
        try {
            texts = JsonText.readMap(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new InvalidJson("cursor is not one that this list returned");
        }
        if (!partition.equals(texts.get(index.partitionAttribute))) {
            throw new InvalidJson("cursor is not one that this list returned");
        }
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        texts.forEach((name, text) -> key.put(name, AttributeValue.fromS(String.valueOf(text))));
        return key;
    }
}
