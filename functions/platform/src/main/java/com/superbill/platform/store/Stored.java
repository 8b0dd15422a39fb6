package com.superbill.platform.store;

/**
 * A record as the table holds it.
 *
 * @param version 1 when created, one more with each replacement; the ETag of the API
 */
public record Stored<T>(Key key, T value, long version) {
}
