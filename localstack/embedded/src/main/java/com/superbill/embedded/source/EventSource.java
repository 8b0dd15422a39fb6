package com.superbill.embedded.source;

/** Something that invokes a function of its own accord until it is closed. */
public interface EventSource extends AutoCloseable {

    void start();

    @Override
    void close();
}
