package com.superbill.testkit;

import com.superbill.platform.json.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an API function answered. */
public record ApiAnswer(int status, String body, Map<String, String> headers) {

    public Map<String, Object> json() {
        return JsonText.readMap(body);
    }

    /**
     * A value of the body.
     *
     * @param pointer JSON pointer, as {@code /items/0/id}
     * @return a text, {@link Number}, {@link Boolean}, list or map; empty if it is absent
     */
    public Optional<Object> find(String pointer) {
        Object at = json();
        for (String step : pointer.substring(1).split("/")) {
            at = switch (at) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list when Integer.parseInt(step) < list.size() -> list.get(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        return Optional.ofNullable(at);
    }

    /** As {@link #find}, where the value must be there. */
    public Object at(String pointer) {
        return find(pointer).orElseThrow(() -> new AssertionError("nothing at " + pointer + " of " + body));
    }

    public String text(String pointer) {
        return at(pointer).toString();
    }

    public long number(String pointer) {
        return ((Number) at(pointer)).longValue();
    }

    public List<?> list(String pointer) {
        return (List<?>) at(pointer);
    }
}
