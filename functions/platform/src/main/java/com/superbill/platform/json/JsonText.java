package com.superbill.platform.json;

import com.superbill.domain.InvalidValue;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Records as JSON text and back. Unknown fields are refused, so that a misspelt field never passes for an absent one.
 * Adapters are generated at compile time: a record needs {@code @Json}, or a place in {@link DomainRecords}.
 */
public final class JsonText {

    private static final Jsonb JSONB = Jsonb.builder().failOnUnknown(true).failOnNullPrimitives(true).add(new ValueAdapters()).build();

    private JsonText() {
    }

    public static <T> String write(T value) {
        return JSONB.toJson(value);
    }

    /**
     * @throws InvalidJson if the text is not such a record
     * @throws InvalidValue if a value is refused by the record itself
     */
    public static <T> T read(String text, Class<T> type) {
        return checked(() -> JSONB.type(type).fromJson(text));
    }

    /** As {@link #read}, from maps, lists, texts and numbers. By way of text: Jsonb's own reader of maps loses what follows a nested object. */
    public static <T> T fromPlain(Object plain, Class<T> type) {
        return read(write(plain), type);
    }

    /** Any JSON object as maps, lists, texts and numbers. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> readMap(String text) {
        return (Map<String, Object>) read(text, Object.class);
    }

    /**
     * The constant that a text in a URL names, spelled as in JSON ({@code partiallyPaid}).
     *
     * @throws InvalidJson if there is none
     */
    public static <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> ValueAdapters.camelCase(constant.name()).equals(name)).findFirst()
                .orElseThrow(() -> new InvalidJson("has a value that is none of " + Arrays.stream(type.getEnumConstants())
                        .map(constant -> ValueAdapters.camelCase(constant.name())).toList()));
    }

    private static <T> T checked(Supplier<T> parsing) {
        T value;
        try {
            value = parsing.get();
        } catch (JsonException | IllegalStateException | NumberFormatException | DateTimeException | InvalidValue e) {
            // an unknown field is an IllegalStateException to Jsonb
            throw causeOf(e);
        } catch (NullPointerException e) {
            throw new InvalidJson("a required field is missing");
        }
        if (value == null) {
            throw new InvalidJson("must be an object");
        }
        return value;
    }

    private static RuntimeException causeOf(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue || cause instanceof InvalidJson) {
                return (RuntimeException) cause;
            }
        }
        return new InvalidJson("is not well formed or has an unknown field or a value of the wrong type");
    }
}
