package com.superbill.embedded.lambda;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One function of the template, invoked as Lambda invokes it: an instance serves one invocation at a time and is kept for the next,
 * another is made when none is free, and one that ran out of time is thrown away.
 *
 * <p>Instances share the function's class loader, and with it static fields; in the cloud each has a process of its own. Loading the
 * AWS SDK once a function instead of once an instance keeps the whole stack in well under 2 GB.
 */
public final class LocalFunction {

    /** Without a reserved concurrency: enough for one person and a demo, few enough for two cores. */
    private static final int DEFAULT_CONCURRENCY_MAX = 8;

    private final FunctionDefinition definition;
    private final Map<String, String> environment;
    private final PrintStream log;
    private final Semaphore permits;
    private final ConcurrentLinkedDeque<Handler> idle = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads;
    private FunctionClassLoader loader;

    /** @param environment the variables of the template and those that Lambda itself sets */
    LocalFunction(FunctionDefinition definition, Map<String, String> environment, PrintStream log) {
        this.definition = definition;
        this.environment = environment;
        this.log = log;
        this.permits = new Semaphore(definition.reservedConcurrency().orElse(DEFAULT_CONCURRENCY_MAX), true);
        this.threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(definition.name() + "-", 0).factory());
    }

    public FunctionDefinition definition() {
        return definition;
    }

    /** Makes a first instance, so that the next caller does not wait for it; answers, in one line, why there can be none. */
    public Optional<String> warm() {
        if (!idle.isEmpty() || !permits.tryAcquire()) {
            return Optional.empty();
        }
        try {
            idle.push(create());
            return Optional.empty();
        } catch (Throwable e) {
            logFailure("init", e);
            return Optional.of(e.toString());
        } finally {
            permits.release();
        }
    }

    /** Invokes the function and waits for its answer, at most for its timeout. */
    public Outcome invoke(byte[] event) throws InterruptedException {
        if (definition.reservedConcurrency().isPresent()) {
            if (!permits.tryAcquire()) {
                return new Outcome.Throttled();
            }
        } else {
            permits.acquire();
        }
        try {
            return run(event);
        } finally {
            permits.release();
        }
    }

    private Outcome run(byte[] event) throws InterruptedException {
        String requestId = UUID.randomUUID().toString();
        Handler handler;
        try {
            Handler kept = idle.poll();
            handler = kept == null ? create() : kept;
        } catch (Throwable e) {
            return failure(requestId, e);
        }
        var context = new InvocationContext(definition, requestId, log);
        var running = threads.submit(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            return handler.handle(event, context);
        });
        try {
            byte[] payload = running.get(definition.timeout().toMillis(), TimeUnit.MILLISECONDS);
            idle.push(handler);
            return new Outcome.Success(payload);
        } catch (TimeoutException e) {
            running.cancel(true);
            String message = "Task timed out after " + definition.timeout().toSeconds() + " seconds";
            log.println(requestId + " " + message);
            return new Outcome.Failure("Sandbox.Timedout", message);
        } catch (ExecutionException e) {
            idle.push(handler);
            return failure(requestId, e.getCause());
        }
    }

    private Handler create() throws Throwable {
        FunctionClassLoader classes = loader();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(classes);
        try {
            return Handler.create(classes, definition.handler());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private synchronized FunctionClassLoader loader() {
        if (loader == null) {
            loader = new FunctionClassLoader(definition.name(), definition.code(), environment, log);
        }
        return loader;
    }

    private Outcome.Failure failure(String requestId, Throwable e) {
        logFailure(requestId, e);
        return new Outcome.Failure(e.getClass().getName(), String.valueOf(e.getMessage()));
    }

    private void logFailure(String requestId, Throwable e) {
        var trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        log.println(requestId + " " + trace);
    }
}
