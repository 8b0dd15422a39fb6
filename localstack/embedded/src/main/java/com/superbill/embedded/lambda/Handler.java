package com.superbill.embedded.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.superbill.embedded.template.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import tools.jackson.databind.JavaType;

/** A function's handler object behind one method that takes and returns JSON, converted as the managed runtime does it. */
interface Handler {

    byte[] handle(byte[] event, Context context) throws IOException;

    /** Makes the handler object as Lambda does, by its public constructor without arguments. */
    static Handler create(FunctionClassLoader loader, String handlerName) throws Throwable {
        Class<?> type = loader.loadClass(handlerName.split("::")[0]);
        Object object;
        try {
            object = type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        return switch (object) {
            case RequestStreamHandler handler -> (event, context) -> {
                var out = new ByteArrayOutputStream();
                handler.handleRequest(new ByteArrayInputStream(event), out, context);
                return out.toByteArray();
            };
            case RequestHandler<?, ?> handler -> of(handler, loader);
            default -> throw new ClassCastException(type.getName() + " is neither a RequestHandler nor a RequestStreamHandler");
        };
    }

    private static Handler of(RequestHandler<?, ?> handler, ClassLoader loader) {
        JavaType[] types = Json.MAPPER.getTypeFactory().findTypeParameters(Json.MAPPER.constructType(handler.getClass()), RequestHandler.class);
        PojoSerializer<Object> in = serializer(types[0].getRawClass(), loader);
        PojoSerializer<Object> out = serializer(types[1].getRawClass(), loader);
        @SuppressWarnings("unchecked")
        var typed = (RequestHandler<Object, Object>) handler;
        return (event, context) -> {
            Object result = typed.handleRequest(in.fromJson(new ByteArrayInputStream(event)), context);
            var bytes = new ByteArrayOutputStream();
            out.toJson(result, bytes);
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
