package com.superbill.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** {@code localstack/up}: starts the stack, says so, and runs until it is told to stop. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        var stop = new CountDownLatch(1);
        EmbeddedCloud cloud;
        CommandLine command;
        try {
            command = CommandLine.parse(arguments);
            cloud = EmbeddedCloud.start(
                    Settings.ofRepository(command.root(), command.data(), command.ports(), !command.empty()),
                    command.fresh(), line -> System.out.println("  " + line), line -> {
                        System.err.println("error: " + line);
                        Runtime.getRuntime().halt(1);
                    });
            Files.writeString(command.data().resolve("url"), cloud.endpoints().api().toString());
        } catch (StartFailure | IOException e) {
            System.err.println("error: " + e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("stopping");
            cloud.close();
            stop.countDown();
        }));
        System.out.println("ready " + cloud.endpoints().api());
        cloud.warm();
        stop.await();
    }
}
