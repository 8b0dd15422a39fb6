package com.superbill.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client between whose reads and writes something else happens, as between those of one function in the cloud. */
public final class InterruptedClient {

    private InterruptedClient() {
    }

    /**
     * @param call the SDK's name of what is interrupted, as {@code transactWriteItems}
     * @param before which of these calls it happens before, from 1
     * @param event happens once; an exception from it is the call's own
     */
    public static DynamoDbClient of(DynamoDbClient client, String call, int before, Runnable event) {
        var calls = new AtomicInteger();
        return (DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, (_, method, arguments) -> {
            if (method.getName().equals(call) && calls.incrementAndGet() == before) {
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
