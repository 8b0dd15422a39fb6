package com.superbill.local.demo;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several people of the practice who work at the same time. */
final class Desks {

    /** More than this only queue up on two cores. */
    private static final int COUNT = 4;

    private Desks() {
    }

    /**
     * Returns when everything is done.
     *
     * @throws IllegalStateException the first failure, after all were tried
     */
    static <T> void share(Collection<T> things, Consumer<T> work) {
        try (var desks = Executors.newFixedThreadPool(COUNT, Thread.ofVirtual().name("demo-desk-", 0).factory())) {
            var all = things.stream().<Callable<Void>>map(thing -> () -> {
                work.accept(thing);
                return null;
            }).toList();
            for (Future<Void> done : desks.invokeAll(all)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause().getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
