package com.superbill.local;

/**
 * A program that runs beside the local stack, in its process: the payer sandbox, the demo. Found by {@link java.util.ServiceLoader}.
 */
public interface LocalService {

    /** Names the service in progress lines and its folder in the data folder. */
    String name();

    /**
     * Starts the service; called once the stack answers. Returns when the service answers: what takes longer goes on in a thread of
     * its own, and tells of itself by {@link LocalStack#progress}.
     *
     * @throws Exception when it cannot start; the stack then stops too
     */
    void start(LocalStack stack) throws Exception;

    /** Ends what {@link #start} began. Not called after {@code kill -9}: state has to be safe at any time. */
    void stop();
}
