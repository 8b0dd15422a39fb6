package com.superbill.embedded.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.superbill.embedded.template.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
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

    private static Handler of(RequestHandler<?, ?> handler, ClassLoader loader) throws ReflectiveOperationException {
        JavaType[] types = Json.MAPPER.getTypeFactory().findTypeParameters(Json.MAPPER.constructType(handler.getClass()), RequestHandler.class);
        Function<byte[], Object> reader = serialization(loader, "reader", types[0].getRawClass());
        Function<Object, byte[]> writer = serialization(loader, "writer", types[1].getRawClass());
        @SuppressWarnings("unchecked")
        var typed = (RequestHandler<Object, Object>) handler;
        return (event, context) -> writer.apply(typed.handleRequest(reader.apply(event), context));
    }

    /** Calls the function's own copy of {@link EventSerialization}. */
    @SuppressWarnings("unchecked")
    private static <A, B> Function<A, B> serialization(ClassLoader loader, String method, Class<?> type) throws ReflectiveOperationException {
        return (Function<A, B>) loader.loadClass(EventSerialization.class.getName()).getMethod(method, Class.class, ClassLoader.class).invoke(null, type, loader);
    }
}
