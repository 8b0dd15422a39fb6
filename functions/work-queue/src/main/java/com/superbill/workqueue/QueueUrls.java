package com.superbill.workqueue;

import com.superbill.platform.Env;
import com.superbill.platform.json.JsonText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The queues by the names that the architecture gives them. */
final class QueueUrls {

    private static final String DEAD_LETTER_SUFFIX = "-dlq";

    private final Map<String, String> byName;

    QueueUrls(Map<String, String> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** From {@code QUEUE_URLS}, a JSON object of name and URL. */
    static QueueUrls fromEnv() {
        Map<String, String> urls = new TreeMap<>();
        JsonText.readMap(Env.required("QUEUE_URLS")).forEach((name, url) -> urls.put(name, url.toString()));
        return new QueueUrls(urls);
    }

    Optional<String> url(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The queue whose dead letters came from here; a deployment may put its own name before ours.
     *
     * @param arn of the dead-letter queue
     */
    String nameOfDeadLetterQueue(String arn) {
        String queue = arn.substring(arn.lastIndexOf(':') + 1);
        String source = queue.endsWith(DEAD_LETTER_SUFFIX) ? queue.substring(0, queue.length() - DEAD_LETTER_SUFFIX.length()) : queue;
        return byName.entrySet().stream().filter(entry -> entry.getValue().substring(entry.getValue().lastIndexOf('/') + 1).equals(source))
                .map(Map.Entry::getKey).findFirst().orElse(source);
    }
}
