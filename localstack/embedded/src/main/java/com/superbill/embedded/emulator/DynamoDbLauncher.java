package com.superbill.embedded.emulator;

import java.lang.reflect.Field;

/**
 * The {@code main} of the process in which DynamoDB Local runs. It starts Amazon's server with two differences: it listens on loopback
 * only, and it ends as soon as its standard input does, which is when the stack is gone, however it went.
 *
 * <p>Reflection, because DynamoDB Local's licence forbids compiling it in.
 */
public final class DynamoDbLauncher {

    static final String READY = "DynamoDB Local is ready";

    private DynamoDbLauncher() {}

    public static void main(String[] arguments) throws Exception {
        Object proxy = Class.forName("software.amazon.dynamodb.services.local.main.ServerRunner")
                .getMethod("createServerFromCommandLineArgs", String[].class).invoke(null, (Object) arguments);
        Field field = proxy.getClass().getDeclaredField("server");
        field.setAccessible(true);
        Object jetty = field.get(proxy);
        for (Object connector : (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty)) {
            connector.getClass().getMethod("setHost", String.class).invoke(connector, Loopback.ADDRESS);
        }
        proxy.getClass().getMethod("start").invoke(proxy);
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // only the end matters
        }
        Runtime.getRuntime().halt(0);
    }
}
