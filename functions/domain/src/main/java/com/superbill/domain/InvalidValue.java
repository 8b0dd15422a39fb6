package com.superbill.domain;

/**
 * A value that a domain type refuses. The field says where, the reason says what is allowed; neither repeats the value,
 * which may be a person's.
 */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    public InvalidValue(String field, String reason) {
        super(field + " " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The same finding in a value that lies deeper, for instance within {@code procedures/0}. */
    public InvalidValue within(String path) {
        return new InvalidValue(path + "/" + field, reason);
    }

    /** What is allowed; a sentence with the field before it. */
    public String reason() {
        return reason;
    }

    /** The name of the record component that was refused, in camelCase. */
    public String field() {
        return field;
    }

    public static String requireText(String field, String value, int maxCharacters) {
        if (value == null || value.isBlank() || value.length() > maxCharacters) {
            throw new InvalidValue(field, "must have 1 to " + maxCharacters + " characters");
        }
        return value;
    }

    /** Text of one line, as names and addresses are: a control character has no place in a file, a header or a printed page. */
    public static String requireLine(String field, String value, int maxCharacters) {
        requireText(field, value, maxCharacters);
        require(value.chars().noneMatch(Character::isISOControl), field, "must be one line without control characters");
        return value;
    }

    /** For what must be there and is checked by its own type. */
    public static <T> T requirePresent(String field, T value) {
        require(value != null, field, "is required");
        return value;
    }

    public static void require(boolean condition, String field, String reason) {
        if (!condition) {
            throw new InvalidValue(field, reason);
        }
    }
}
