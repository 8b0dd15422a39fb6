package com.superbill.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/** {@code localstack/up}: starts the stack, says so, and runs until it is told to stop. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            CommandLine command = CommandLine.parse(arguments);
            Cloud cloud = start(command);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                System.out.println("stopping");
                cloud.close();
            }));
            Files.writeString(command.data().resolve("url"), cloud.endpoints().api().toString());
            System.out.println("ready " + cloud.endpoints().api());
            if (cloud instanceof EmbeddedCloud embedded) {
                embedded.warm();
            }
        } catch (StartFailure | IOException e) {
            System.err.println("error: " + e.getMessage());
            Runtime.getRuntime().halt(1);
        }
        new CountDownLatch(1).await();
    }

    private static Cloud start(CommandLine command) {
        Settings settings = Settings.ofRepository(command.root(), command.data(), command.ports(), !command.empty());
        if (command.localStack().isPresent()) {
            return LocalStackCloud.attach(settings, command.fresh(), command.localStack().get(), Main::progress);
        }
        return EmbeddedCloud.start(settings, command.fresh(), Main::progress, line -> {
            System.err.println("error: " + line);
            Runtime.getRuntime().halt(1);
        });
    }

    private static void progress(String line) {
        System.out.println("  " + line);
    }
}
