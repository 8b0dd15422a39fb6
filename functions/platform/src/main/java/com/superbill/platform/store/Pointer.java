package com.superbill.platform.store;

import io.avaje.jsonb.Json;

/** The record under a key that only leads to another record, for instance from a control number to its claim. */
@Json
public record Pointer(String id) {

    public static Item item(String entity, Record id) {
        return Item.of(entity, new Pointer(id.toString()));
    }
}
