package com.superbill.platform.json;

import io.avaje.json.JsonReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** Where in a JSON text a reader is: the names and positions of the values that are open. */
final class JsonPlace {

    private static final String NOT_BEGUN = "";

    /** The innermost last. */
    private final Deque<String> open = new ArrayDeque<>();

    /** The reader, whose steps are followed from now on. By reflection: it is for texts that were refused already. */
    JsonReader watch(JsonReader reader) {
        return (JsonReader) Proxy.newProxyInstance(JsonReader.class.getClassLoader(), new Class<?>[] {JsonReader.class}, (_, method, arguments) -> {
            Object result;
            try {
                result = method.invoke(reader, arguments);
            } catch (InvocationTargetException e) {
                throw method.getName().equals("unmappedField") ? new InvalidJson("is no field that is known here") : e.getCause();
            }
            follow(method.getName(), result);
            return result;
        });
    }

    /** As a JSON pointer without its first slash; empty for the whole text. */
    String path() {
        return open.stream().filter(step -> !step.equals(NOT_BEGUN)).collect(Collectors.joining("/"));
    }

    private void follow(String step, Object result) {
        switch (step) {
            case "beginObject", "beginArray" -> open.addLast(NOT_BEGUN);
            case "endObject", "endArray" -> open.removeLast();
            case "nextField" -> replaceLast(result.toString().replace("~", "~0").replace("/", "~1"));
            case "hasNextElement" -> replaceLast(Boolean.TRUE.equals(result) ? next(open.getLast()) : NOT_BEGUN);
            default -> {
                // stays where it is
            }
        }
    }

    private void replaceLast(String step) {
        open.removeLast();
        open.addLast(step);
    }

    private static String next(String position) {
        return position.equals(NOT_BEGUN) ? "0" : Integer.toString(Integer.parseInt(position) + 1);
    }
}
