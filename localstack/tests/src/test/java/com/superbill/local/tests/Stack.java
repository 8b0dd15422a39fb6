package com.superbill.local.tests;

import com.superbill.embedded.Cloud;
import com.superbill.embedded.Settings;
import com.superbill.local.demo.Api;
import com.superbill.local.demo.SandboxControl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One running stack for all tests of this module, as {@code ./localstack/up --empty} starts it, with payers whose behaviour
 * the member id chooses (see {@code scenarios.json} beside the tests).
 */
final class Stack {

    static final Path ROOT = Path.of(System.getProperty("superbill.root"));
    /** The real inputs; absent on a machine that has only the repository. */
    static final Path SHARED_DATA = Path.of(System.getProperty("superbill.shared")).resolve("data");

    private static final Duration WAIT_MAX = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Cloud cloud;

    private Stack() {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "stack");
            Path scenarios = data.resolve("payer-sandbox/scenarios.json");
            Files.createDirectories(scenarios.getParent());
            try (InputStream ours = Stack.class.getResourceAsStream("/scenarios-by-member.json")) {
                Files.copy(ours, scenarios);
            }
            cloud = Engine.current().start(Settings.ofRepository(ROOT, data, Settings.Ports.free(), false));
            Runtime.getRuntime().addShutdownHook(new Thread(cloud::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stack shared() {
        Engine.current().assumeAvailable();
        return Shared.STACK;
    }

    /** A class of its own: the stack's threads report to {@link Stack}, which therefore must not wait for them while it is loaded. */
    private static final class Shared {
        static final Stack STACK = new Stack();
    }

    Cloud cloud() {
        return cloud;
    }

    URI url() {
        return cloud.endpoints().api();
    }

    /** The API as somebody of that role and practice sees it. */
    Api api(String role, String practice) {
        String token = cloud.token(role, practice);
        return new Api(url(), () -> token);
    }

    SandboxControl sandbox() {
        return new SandboxControl(url());
    }

    /** Asks again until there is an answer that satisfies; what is waited for happens in its own time. */
    static void eventually(String what, Supplier<Boolean> holds) {
        if (!waitUpTo(WAIT_MAX, holds)) {
            throw new AssertionError("not within " + WAIT_MAX + ": " + what);
        }
    }

    /** Asks again until it holds, or the time is up; whether it holds. */
    static boolean waitUpTo(Duration most, Supplier<Boolean> holds) {
        long deadline = System.nanoTime() + most.toNanos();
        while (!holds.get()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return true;
    }
}
