package com.superbill.testkit;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.superbill.domain.event.DomainEvent;
import com.superbill.platform.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The events that triggers send, from {@code events/*.json}, read as Lambda's runtime reads them. */
public final class EventFiles {

    private EventFiles() {
    }

    /** @param name a file of {@code events/} */
    public static <T> T read(String name, Class<T> type) {
        try (InputStream json = Files.newInputStream(Local.root().resolve("events").resolve(name))) {
            return LambdaEventSerializers.serializerFor(type, EventFiles.class.getClassLoader()).fromJson(json);
        } catch (IOException e) {
            throw new IllegalStateException("no event file " + name, e);
        }
    }

    public static String text(String name) {
        try {
            return Files.readString(Local.root().resolve("events").resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException("no event file " + name, e);
        }
    }

    /** A batch as SQS sends it, one message for each body; message ids are {@code message-1}, {@code message-2}, … */
    public static SQSEvent batch(List<String> bodies) {
        SQSEvent batch = read("sqs-domain-events.json", SQSEvent.class);
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        for (String body : bodies) {
            SQSEvent.SQSMessage message = read("sqs-domain-events.json", SQSEvent.class).getRecords().getFirst();
            message.setMessageId("message-" + (messages.size() + 1));
            message.setBody(body);
            messages.add(message);
        }
        batch.setRecords(messages);
        return batch;
    }

    /** As {@link #batch}, of domain events. */
    public static SQSEvent batch(DomainEvent... events) {
        return batch(List.of(events).stream().map(JsonText::write).toList());
    }
}
