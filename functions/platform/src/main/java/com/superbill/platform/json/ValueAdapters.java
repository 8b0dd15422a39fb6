package com.superbill.platform.json;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.money.Money;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.AdapterFactory;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How the domain's small values look in JSON: money as integer cents, enums in camelCase, records of a single text
 * ({@code ClaimId}, {@code Npi}) as that text.
 */
final class ValueAdapters implements AdapterFactory {

    @Override
    public JsonAdapter<?> create(Type type, Jsonb jsonb) {
        if (!(type instanceof Class<?> raw)) {
            return null;
        }
        if (raw == Money.class) {
            return new MoneyAdapter().nullSafe();
        }
        if (raw.isEnum()) {
            return new EnumAdapter(raw.getEnumConstants()).nullSafe();
        }
        if (isTextRecord(raw)) {
            return TextRecordAdapter.of(raw).nullSafe();
        }
        return null;
    }

    /** Only the domain's own: a view or an input of one text is an object like every other. */
    private static boolean isTextRecord(Class<?> raw) {
        return raw.isRecord() && raw.getPackageName().startsWith("com.superbill.domain") && raw.getRecordComponents().length == 1
                && raw.getRecordComponents()[0].getType() == String.class;
    }

    /** {@code AWAITING_UPLOAD} as {@code awaitingUpload}. */
    static String camelCase(String constant) {
        var text = new StringBuilder(constant.length());
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }

    private static final class MoneyAdapter implements JsonAdapter<Money> {

        @Override
        public void toJson(JsonWriter writer, Money value) {
            writer.value(value.cents());
        }

        @Override
        public Money fromJson(JsonReader reader) {
            return Money.ofCents(reader.readLong());
        }
    }

    private static final class EnumAdapter implements JsonAdapter<Object> {

        private final Map<String, Object> byName = new HashMap<>();

        EnumAdapter(Object[] constants) {
            for (Object constant : constants) {
                byName.put(camelCase(((Enum<?>) constant).name()), constant);
            }
        }

        @Override
        public void toJson(JsonWriter writer, Object value) {
            writer.value(camelCase(((Enum<?>) value).name()));
        }

        @Override
        public Object fromJson(JsonReader reader) {
            Object value = byName.get(reader.readString());
            if (value == null) {
                throw new InvalidJson("must be one of " + byName.keySet().stream().sorted().toList());
            }
            return value;
        }
    }

    private static final class TextRecordAdapter implements JsonAdapter<Object> {

        private final Constructor<?> constructor;
        private final Method accessor;

        private TextRecordAdapter(Constructor<?> constructor, Method accessor) {
            this.constructor = constructor;
            this.accessor = accessor;
        }

        static TextRecordAdapter of(Class<?> raw) {
            try {
                return new TextRecordAdapter(raw.getConstructor(String.class), raw.getRecordComponents()[0].getAccessor());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(raw.getName() + " has no public constructor", e);
            }
        }

        @Override
        public void toJson(JsonWriter writer, Object value) {
            try {
                writer.value((String) accessor.invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Object fromJson(JsonReader reader) {
            try {
                return constructor.newInstance(reader.readString());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof InvalidValue refused) {
                    // its field is the type's own name; what the text calls it, the reader's place tells
                    throw new InvalidJson(refused.reason());
                }
                throw new IllegalStateException(e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
