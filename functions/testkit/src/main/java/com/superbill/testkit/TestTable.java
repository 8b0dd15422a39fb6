package com.superbill.testkit;

import com.superbill.local.dynamodb.DynamoDbLocal;
import com.superbill.platform.store.RecordTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * A fresh, empty table as the deployment describes it, in DynamoDB Local. One process serves a whole test JVM and starts with the
 * first table (3 to 4 s); a table more costs milliseconds.
 */
public final class TestTable {

    private final DynamoDbClient client;
    private final String name;
    private final RecordTable records;

    private TestTable(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
        this.records = new RecordTable(client, name);
    }

    public static TestTable create() {
        DynamoDbClient client = Server.CLIENT;
        String name = "records-" + UUID.randomUUID();
        client.createTable(b -> b.tableName(name).billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("pk"), attribute("sk"), attribute("gsi1pk"), attribute("gsi1sk"), attribute("gsi2pk"), attribute("gsi2sk"))
                .keySchema(key("pk", "sk")).globalSecondaryIndexes(index("GSI1", "gsi1pk", "gsi1sk"), index("GSI2", "gsi2pk", "gsi2sk"))
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
        return new TestTable(client, name);
    }

    public RecordTable records() {
        return records;
    }

    public DynamoDbClient client() {
        return client;
    }

    public String name() {
        return name;
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.S).build();
    }

    private static List<KeySchemaElement> key(String partition, String sort) {
        return List.of(KeySchemaElement.builder().attributeName(partition).keyType(KeyType.HASH).build(),
                KeySchemaElement.builder().attributeName(sort).keyType(KeyType.RANGE).build());
    }

    private static GlobalSecondaryIndex index(String name, String partition, String sort) {
        return GlobalSecondaryIndex.builder().indexName(name).keySchema(key(partition, sort)).projection(p -> p.projectionType(ProjectionType.ALL)).build();
    }

    /** Started by the first test that asks, ended with the JVM. */
    private static final class Server {

        static final DynamoDbClient CLIENT = start();

        private static DynamoDbClient start() {
            try {
                Path log = Files.createTempFile("dynamodb-local", ".log");
                log.toFile().deleteOnExit();
                DynamoDbLocal server = DynamoDbLocal.start(Local.root().resolve("localstack/dynamodb-local/target/lib"), log, Local.freePort(),
                        List.of("-inMemory"));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                return Local.client(DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()), server.endpoint()).build();
            } catch (IOException e) {
                throw new IllegalStateException("DynamoDB Local does not start", e);
            }
        }
    }
}
