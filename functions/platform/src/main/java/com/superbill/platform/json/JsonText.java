package com.superbill.platform.json;

import com.superbill.domain.InvalidValue;
import io.avaje.json.JsonEofException;
import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.jsonb.Jsonb;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Map;

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
     * @throws InvalidJson if the text is not such a record as a whole
     * @throws InvalidValue if a value is refused, with the path to it as its field
     */
    public static <T> T read(String text, Class<T> type) {
        T value;
        try {
            value = JSONB.type(type).fromJson(text);
        } catch (JsonException | IllegalStateException | NumberFormatException | DateTimeException | NullPointerException | InvalidValue | InvalidJson e) {
            throw located(text, type);
        }
        if (value == null) {
            throw new InvalidJson("must be an object");
        }
        return value;
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
     * @param parameter whose value the text is
     * @throws InvalidValue if there is none
     */
    public static <E extends Enum<E>> E constant(String parameter, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> ValueAdapters.camelCase(constant.name()).equals(name)).findFirst()
                .orElseThrow(() -> new InvalidValue(parameter, "must be one of " + Arrays.stream(type.getEnumConstants())
                        .map(constant -> ValueAdapters.camelCase(constant.name())).toList()));
    }

    /** Reads what was refused once more, with an eye on the place; what is taken never pays for that. */
    private static RuntimeException located(String text, Class<?> type) {
        var place = new JsonPlace();
        try (JsonReader reader = place.watch(JSONB.reader(text))) {
            JSONB.type(type).fromJson(reader);
        } catch (RuntimeException e) {
            return refusal(e, place.path());
        }
        return new IllegalStateException("a text was refused and then taken");
    }

    private static RuntimeException refusal(RuntimeException thrown, String path) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue refused) {
                return path.isEmpty() ? refused : refused.within(path);
            }
            if (cause instanceof InvalidJson refused) {
                return path.isEmpty() ? refused : new InvalidValue(path, refused.getMessage());
            }
        }
        return switch (thrown) {
            case NullPointerException _ when path.isEmpty() -> new InvalidJson("lacks a required field");
            case NullPointerException _ -> new InvalidValue(path, "lacks a required field");
            case JsonEofException _ -> new InvalidJson("is not well formed");
            default -> path.isEmpty() ? new InvalidJson("is not well formed, or no object") : new InvalidValue(path, "has a value of the wrong type, or is not well formed");
        };
    }
}
