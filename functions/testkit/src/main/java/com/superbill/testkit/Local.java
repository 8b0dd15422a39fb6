package com.superbill.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** What the emulators share: the repository's place, free ports, credentials that are no secret. */
final class Local {

    static final String KEY_ID = "test";
    static final String SECRET = "test-secret";
    static final String HOST = "127.0.0.1";

    private Local() {
    }

    /** The folder of the checkout. */
    static Path root() {
        String root = System.getProperty("superbill.root");
        if (root == null) {
            throw new IllegalStateException("system property superbill.root is not set: run tests through Maven");
        }
        return Path.of(root);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    static <B extends AwsClientBuilder<B, ?>> B client(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint).region(Region.US_EAST_1).credentialsProvider(credentials());
    }

    static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, SECRET));
    }
}
