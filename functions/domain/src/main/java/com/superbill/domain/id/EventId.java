package com.superbill.domain.id;

/**
 * Names something that happened.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record EventId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "evt";

    public EventId {
        Ids.requireWellFormed("eventId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
