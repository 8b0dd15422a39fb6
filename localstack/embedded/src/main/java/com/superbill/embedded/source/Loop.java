package com.superbill.embedded.source;

import java.time.Duration;
import java.util.function.Consumer;

/** A thread that takes one step after the other until it is closed. A step that fails is told of and tried again after a pause. */
final class Loop implements AutoCloseable {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    @FunctionalInterface
    interface Step {
        void run() throws InterruptedException;
    }

    private final Thread thread;
    private volatile boolean closed;

    Loop(String name, Step step, Consumer<String> problems) {
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> run(name, step, problems));
    }

    void start() {
        thread.start();
    }

    boolean closed() {
        return closed;
    }

    /** Does not wait: whatever a step was doing comes again after the next start, as it does after a hard stop. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run(String name, Step step, Consumer<String> problems) {
        while (!closed) {
            try {
                step.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closed) {
                    return;
                }
                problems.accept(name + ": " + e);
                if (!pause(PAUSE_AFTER_FAILURE)) {
                    return;
                }
            }
        }
    }

    private static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
