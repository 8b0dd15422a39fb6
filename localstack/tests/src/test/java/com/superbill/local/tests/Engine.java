package com.superbill.local.tests;

import com.superbill.embedded.Cloud;
import com.superbill.embedded.EmbeddedCloud;
import com.superbill.embedded.LocalStackCloud;
import com.superbill.embedded.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** What runs the stack of these tests: {@code -Dsuperbill.engine=embedded} (the default) or {@code localstack}. */
enum Engine {

    EMBEDDED {
        @Override
        Cloud start(Settings settings) {
            return EmbeddedCloud.start(settings, false, line -> System.out.println("stack: " + line), line -> System.err.println("stack died: " + line));
        }
    },

    /** The CDK app deployed to LocalStack in Docker; its tests are skipped, with the reason, where no Docker engine answers. */
    LOCALSTACK {
        @Override
        void assumeAvailable() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                System.out.println("skipped: no Docker engine answers, so nothing is tested on LocalStack");
                Assumptions.abort("no Docker engine answers");
            }
        }

        @Override
        Cloud start(Settings settings) {
            // Testcontainers itself removes the container when this process ends
            var container = new LocalStackContainer(DockerImageName.parse(IMAGE))
                    .withEnv("LAMBDA_DOCKER_FLAGS", "--add-host=host.docker.internal:host-gateway")
                    .withEnv("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "60");
            container.start();
            Path deployment = settings.data().resolveSibling(settings.data().getFileName() + "-deployment.json");
            deploy(container.getEndpoint().toString(), settings.ports().api(), deployment);
            return LocalStackCloud.attach(settings, false, deployment, line -> System.out.println("stack: " + line));
        }
    };

    private static final String IMAGE = "localstack/localstack:4.14.0";

    static Engine current() {
        return valueOf(System.getProperty("superbill.engine", "embedded").toUpperCase(Locale.ROOT));
    }

    abstract Cloud start(Settings settings);

    /** Aborts the test, with the reason, where the engine cannot run. */
    void assumeAvailable() {
        // the embedded cloud runs everywhere
    }

    private static void deploy(String endpoint, int port, Path deployment) {
        try {
            int exit = new ProcessBuilder(Stack.ROOT.resolve("localstack/deploy").toString(), endpoint, String.valueOf(port), deployment.toAbsolutePath().toString())
                    .inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("localstack/deploy ended with " + exit);
            }
        } catch (IOException e) {
            throw new IllegalStateException("localstack/deploy cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
