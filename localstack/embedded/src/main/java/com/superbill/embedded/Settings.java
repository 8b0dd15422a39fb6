package com.superbill.embedded;

import com.superbill.embedded.emulator.Loopback;
import java.net.URI;
import java.nio.file.Path;

/**
 * What a run of the embedded cloud is told.
 *
 * @param assembly   the folder that {@code cdk synth} wrote
 * @param dynamoDb   the folder into which Maven fetched DynamoDB Local
 * @param dashboard  the built dashboard
 * @param data       where everything is kept
 * @param loadsDemo  false: services load no demo
 */
public record Settings(Path assembly, Path dynamoDb, Path dashboard, Path data, Ports ports, boolean loadsDemo) {

    public static final int DEFAULT_PORT = 8080;

    /** Where the parts listen, all on loopback. */
    public record Ports(int api, int s3, int sqs, int dynamoDb) {

        /** The port that people use, and the three after it. */
        public static Ports from(int first) {
            return new Ports(first, first + 1, first + 2, first + 3);
        }

        /** Four free ones, for tests. */
        public static Ports free() {
            return new Ports(Loopback.freePort(), Loopback.freePort(), Loopback.freePort(), Loopback.freePort());
        }

        URI apiUri() {
            return Loopback.uri(api);
        }
    }

    /** The places where the build puts things in a checkout of the repository. */
    public static Settings ofRepository(Path root, Path data, Ports ports, boolean loadsDemo) {
        return new Settings(root.resolve("infra-cdk/target/cdk.out"), root.resolve("localstack/dynamodb-local/target/lib"),
                root.resolve("dashboard/dist"), data, ports, loadsDemo);
    }
}
