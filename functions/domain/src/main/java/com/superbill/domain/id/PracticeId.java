package com.superbill.domain.id;

/**
 * Names the practice that owns a record; comes from the token only.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record PracticeId(String value) {

    public PracticeId {
        Ids.requireWellFormed("practiceId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
