package com.superbill.domain.id;

/**
 * Names work for a person.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record TaskId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "tsk";

    public TaskId {
        Ids.requireWellFormed("taskId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
