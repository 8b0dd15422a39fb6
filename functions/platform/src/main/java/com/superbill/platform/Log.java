package com.superbill.platform;

import com.superbill.platform.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One JSON line an event. It takes ids, counts and codes only; there is no way to hand it a free text or a record, so
 * that no person's data gets into a log.
 */
public final class Log {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Log(String level, String event) {
        fields.put("level", level);
        fields.put("event", event);
    }

    public static Log info(String event) {
        return new Log("INFO", event);
    }

    public static Log warn(String event) {
        return new Log("WARN", event);
    }

    /** @param failure its type and the place it came from are logged, never its message */
    public static Log error(String event, Throwable failure) {
        var log = new Log("ERROR", event);
        log.fields.put("failure", failure.getClass().getName());
        if (failure.getStackTrace().length > 0) {
            log.fields.put("at", failure.getStackTrace()[0].toString());
        }
        if (failure.getCause() != null) {
            log.fields.put("cause", failure.getCause().getClass().getName());
        }
        return log;
    }

    /** @param id one of the domain's id records */
    public Log id(String name, Record id) {
        fields.put(name, id.toString());
        return this;
    }

    public Log count(String name, long count) {
        fields.put(name, count);
        return this;
    }

    public Log code(String name, Enum<?> code) {
        fields.put(name, code.name());
        return this;
    }

    public void write() {
        System.out.println(JsonText.write(fields));
    }
}
