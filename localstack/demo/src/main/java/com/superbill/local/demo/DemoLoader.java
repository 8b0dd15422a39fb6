package com.superbill.local.demo;

import com.superbill.local.LocalService;
import com.superbill.local.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Loads the demo practice on the first start, in the background, through the public API only. An interrupted load goes on
 * with the next start.
 */
public final class DemoLoader implements LocalService {

    static final String PRACTICE = "demo";
    private static final long SEED = 11;

    private volatile Thread loading;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public void start(LocalStack stack) throws IOException {
        Path folder = stack.folder(name());
        Path done = folder.resolve("loaded");
        if (!stack.loadsDemo() || Files.exists(done)) {
            return;
        }
        LocalDate today = firstDay(folder);
        var api = new Api(stack.endpoints().api(), new CachedToken(() -> stack.token("admin", PRACTICE), Clock.systemUTC()));
        var story = new DemoStory(api, new SandboxControl(stack.endpoints().api()), DemoPractice.make(SEED, today), today, stack::progress);
        loading = Thread.ofVirtual().name("demo").start(() -> {
            try {
                story.tell();
                Files.writeString(done, today.toString());
                stack.progress("demo practice loaded");
            } catch (IOException | RuntimeException e) {
                if (!Thread.currentThread().isInterrupted()) {
                    stack.progress("demo practice not loaded completely: " + e.getMessage() + " (the next start goes on)");
                }
            }
        });
    }

    @Override
    public void stop() {
        Thread thread = loading;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** The day that the demo was begun: a load that goes on tomorrow makes the same visits. */
    private static LocalDate firstDay(Path folder) throws IOException {
        Path file = folder.resolve("today");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.writeString(file, LocalDate.now(Clock.system(ZoneOffset.UTC)).toString());
        }
        return LocalDate.parse(Files.readString(file).strip());
    }
}
