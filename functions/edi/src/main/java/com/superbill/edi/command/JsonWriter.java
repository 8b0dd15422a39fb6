package com.superbill.edi.command;

import com.superbill.edi.Decimal;
import com.superbill.edi.Segment;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** JSON, indented. A record is an object of its components; what is empty is left out; money stays in cents. */
final class JsonWriter {

    /** Looked up once for each type: a large file has millions of records. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(component -> new Component(component.getName(), component.getAccessor())).toList();
        }
    };

    private record Component(String name, Method accessor) {

        Object of(Record composed) {
            try {
                return accessor.invoke(composed);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }

    private final PrintWriter out;
    private int depth;
    private boolean first = true;
    private boolean named;

    JsonWriter(PrintWriter out) {
        this.out = out;
    }

    JsonWriter beginObject() {
        return begin('{');
    }

    JsonWriter endObject() {
        return end('}');
    }

    JsonWriter beginArray() {
        return begin('[');
    }

    JsonWriter endArray() {
        return end(']');
    }

    JsonWriter name(String name) {
        separate();
        out.print(quoted(name));
        out.print(": ");
        named = true;
        return this;
    }

    JsonWriter value(String text) {
        return raw(quoted(text));
    }

    JsonWriter value(long number) {
        return raw(Long.toString(number));
    }

    JsonWriter value(boolean truth) {
        return raw(Boolean.toString(truth));
    }

    /** Any value of a record. */
    JsonWriter value(Object any) {
        return switch (any) {
            case String text -> value(text);
            case Segment segment -> value(text(segment));
            case Number number -> raw(number.toString());
            case Decimal decimal -> raw(decimal.toBigDecimal().toPlainString());
            case Boolean truth -> value(truth.booleanValue());
            case Enum<?> constant -> value(constant.name());
            case Collection<?> values -> {
                beginArray();
                values.forEach(this::value);
                yield endArray();
            }
            case Optional<?> optional -> value(optional.orElseThrow());
            case OptionalLong number -> value(number.getAsLong());
            case OptionalInt number -> value(number.getAsInt());
            case Record composed -> {
                beginObject();
                components(composed);
                yield endObject();
            }
            default -> throw new IllegalStateException("no JSON for " + any.getClass());
        };
    }

    /** The components of a record, as members of the object that has been begun. */
    JsonWriter components(Record composed) {
        for (var component : COMPONENTS.get(composed.getClass())) {
            Object member = component.of(composed);
            if (!isEmpty(member)) {
                name(component.name()).value(member);
            }
        }
        return this;
    }

    private static boolean isEmpty(Object member) {
        return switch (member) {
            case String text -> text.isEmpty();
            case Optional<?> optional -> optional.isEmpty();
            case OptionalLong number -> number.isEmpty();
            case OptionalInt number -> number.isEmpty();
            case Collection<?> values -> values.isEmpty();
            case Record composed -> {
                for (var component : COMPONENTS.get(composed.getClass())) {
                    if (!isEmpty(component.of(composed))) {
                        yield false;
                    }
                }
                yield true;
            }
            default -> false;
        };
    }

    private static String text(Segment segment) {
        var text = new StringBuilder(segment.id());
        for (var element : segment.elements()) {
            text.append('*').append(String.join("^", element.repetitions().stream().map(components -> String.join(":", components)).toList()));
        }
        return text.toString();
    }

    private JsonWriter begin(char bracket) {
        separate();
        out.print(bracket);
        depth++;
        first = true;
        return this;
    }

    private JsonWriter end(char bracket) {
        depth--;
        if (!first) {
            newLine();
        }
        out.print(bracket);
        first = false;
        return this;
    }

    private JsonWriter raw(String json) {
        separate();
        out.print(json);
        return this;
    }

    private void separate() {
        if (named) {
            named = false;
            return;
        }
        if (!first) {
            out.print(',');
        }
        if (depth > 0) {
            newLine();
        }
        first = false;
    }

    private void newLine() {
        out.print('\n');
        out.print("  ".repeat(depth));
    }

    private static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
