package com.superbill.embedded.source;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;

/** Event patterns, matched by Event Ruler: the engine that Lambda and EventBridge themselves use. */
final class EventFilter {

    private final Machine machine = Machine.builder().build();
    private final boolean passesAll;

    EventFilter(List<String> patterns) {
        passesAll = patterns.isEmpty();
        try {
            for (String pattern : patterns) {
                machine.addRule(pattern, pattern);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("an event pattern cannot be read: " + e.getMessage(), e);
        }
    }

    boolean passes(JsonNode event) {
        if (passesAll) {
            return true;
        }
        try {
            return !machine.rulesForJSONEvent(event.toString()).isEmpty();
        } catch (Exception e) {
            return false;
        }
    }
}
