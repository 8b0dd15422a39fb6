package com.superbill.embedded.lambda;

/** How an invocation ended. */
public sealed interface Outcome {

    /** @param payload what the handler returned, as JSON */
    record Success(byte[] payload) implements Outcome {}

    /**
     * The handler threw, ran out of time or could not be made.
     *
     * @param type    the exception's class, or {@code Sandbox.Timedout}
     * @param message what the function's log says about it; not meant for clients
     */
    record Failure(String type, String message) implements Outcome {}

    /** The function runs as often as it may: Lambda would answer 429. */
    record Throttled() implements Outcome {}
}
