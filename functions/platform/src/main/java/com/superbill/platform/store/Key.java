package com.superbill.platform.store;

/**
 * A primary key of the table. {@link Keys} is the one place that makes them.
 *
 * @param pk partition key
 * @param sk sort key
 */
public record Key(String pk, String sk) {
}
