package com.superbill.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** A client between whose requests something else happens, as between those of one function in the cloud. */
public final class InterruptedClient {

    private InterruptedClient() {
    }

    /**
     * @param moment asked about each request before it is sent
     * @param event happens once, before the first request for which the moment has come; an exception from it is the request's own
     */
    public static DynamoDbClient of(DynamoDbClient client, Predicate<DynamoDbRequest> moment, Runnable event) {
        var happened = new AtomicBoolean();
        return (DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (proxy, method, arguments) -> {
            if (arguments != null && arguments[0] instanceof Consumer) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            if (arguments != null && arguments[0] instanceof DynamoDbRequest request && !happened.get() && moment.test(request)) {
                happened.set(true);
                event.run();
            }
            try {
                return method.invoke(client, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
