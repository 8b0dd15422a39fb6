package com.superbill.embedded.emulator;

import com.superbill.embedded.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

/** The only network that the local stack listens on. */
public final class Loopback {

    public static final String ADDRESS = "127.0.0.1";

    /** A process that was killed a moment ago may hold its ports this much longer. */
    private static final Duration RELEASE_WAIT_MAX = Duration.ofSeconds(3);
    private static final long RETRY_MILLIS = 100;

    private Loopback() {}

    public static URI uri(int port) {
        return URI.create("http://localhost:" + port);
    }

    public static InetSocketAddress socket(int port) {
        return new InetSocketAddress(ADDRESS, port);
    }

    /** A port that is free now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(ADDRESS))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("no free port on loopback: " + e.getMessage(), e);
        }
    }

    /**
     * Makes sure that {@code port} can be listened on.
     *
     * @throws StartFailure naming the port and what it is for, when something else listens there
     */
    public static void requireFree(int port, String purpose) {
        long deadline = System.nanoTime() + RELEASE_WAIT_MAX.toNanos();
        while (true) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(socket(port), 1);
                return;
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new StartFailure("port " + port + " (" + purpose + ") is taken: stop what listens there, or choose another with --port N", e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }
}
