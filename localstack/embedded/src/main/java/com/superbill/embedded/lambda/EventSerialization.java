package com.superbill.embedded.lambda;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;

/**
 * Turns events into objects and answers into JSON with the library by which the managed runtime does it.
 *
 * <p>The library keeps what it has learned of date classes in static fields, which suits one function in a process. So each function
 * has a copy of the library, and of this class, in its runtime's class loader; JDK types pass between it and the host.
 */
public final class EventSerialization {

    private EventSerialization() {}

    /** @param loader the function's class loader, which has the events' classes */
    public static Function<byte[], Object> reader(Class<?> type, ClassLoader loader) {
        PojoSerializer<Object> serializer = serializer(type, loader);
        return event -> serializer.fromJson(new ByteArrayInputStream(event));
    }

    public static Function<Object, byte[]> writer(Class<?> type, ClassLoader loader) {
        PojoSerializer<Object> serializer = serializer(type, loader);
        return answer -> {
            var bytes = new ByteArrayOutputStream();
            serializer.toJson(answer, bytes);
            return bytes.toByteArray();
        };
    }

    @SuppressWarnings("unchecked")
    private static PojoSerializer<Object> serializer(Class<?> type, ClassLoader loader) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(type, loader)
                : (PojoSerializer<Object>) JacksonFactory.getInstance().getSerializer(type);
    }
}
