package com.superbill.embedded;

import com.superbill.embedded.emulator.Credentials;
import com.superbill.embedded.gateway.ApiProxy;
import com.superbill.embedded.gateway.LocalServer;
import com.superbill.embedded.issuer.Issuer;
import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Json;
import com.superbill.local.Endpoints;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.JsonNode;

/**
 * The CDK app deployed to LocalStack in Docker (see {@code localstack/deploy}), with the same front before it as the embedded cloud:
 * dashboard, issuer, payer sandbox and demo run here, API and functions there.
 */
public final class LocalStackCloud implements Cloud {

    /** What LocalStack takes for credentials: the account is read from it, nothing is checked. */
    private static final Credentials CREDENTIALS = new Credentials("test", "test");

    private static final Set<String> API_PATHS = Set.of("/v1", "/fhir");

    private final DataFolder data;
    private final Front front;
    private final Endpoints endpoints;
    private final Map<String, String> outputs;
    private final DynamoDbClient dynamoDb;
    private final S3Client s3;
    private final SqsClient sqs;

    private LocalStackCloud(Settings settings, DataFolder data, Path deployment, Consumer<String> progress) throws Exception {
        JsonNode deployed = Json.read(deployment);
        URI localStack = URI.create(deployed.path("endpoint").asString());
        this.data = data;
        this.outputs = outputs(deployed.path("outputs"));
        URI base = settings.ports().apiUri();
        var issuer = new Issuer(base, data.folder("issuer"));
        this.endpoints = new Endpoints(base, issuer.url(), localStack, localStack, localStack, Account.REGION, CREDENTIALS.accessKeyId(), CREDENTIALS.secretAccessKey());
        var http = UrlConnectionHttpClient.builder();
        this.dynamoDb = CREDENTIALS.client(DynamoDbClient.builder(), localStack).httpClientBuilder(http).build();
        this.s3 = CREDENTIALS.client(S3Client.builder(), localStack).forcePathStyle(true).httpClientBuilder(http).build();
        this.sqs = CREDENTIALS.client(SqsClient.builder(), localStack).httpClientBuilder(http).build();
        var server = new LocalServer(settings.ports().api(), progress);
        String gateway = deployed.path("containerGateway").asString("");
        if (!gateway.isEmpty()) {
            server.listen(new InetSocketAddress(gateway, settings.ports().api()));
        }
        this.front = new Front(settings, data, issuer, server, endpoints, outputs, progress);
        front.start(new ApiProxy(URI.create(localStack + "/_aws/execute-api/" + outputs.get("ApiId") + "/live")), API_PATHS);
    }

    /**
     * Starts the front before a finished deployment.
     *
     * @param deployment what {@code localstack/deploy} wrote: {@code endpoint}, {@code outputs}, {@code containerGateway}
     */
    public static LocalStackCloud attach(Settings settings, boolean fresh, Path deployment, Consumer<String> progress) {
        DataFolder data = DataFolder.open(settings.data());
        if (fresh) {
            data.clear();
        }
        try {
            return new LocalStackCloud(settings, data, deployment, progress);
        } catch (StartFailure e) {
            data.close();
            throw e;
        } catch (Exception e) {
            data.close();
            throw new StartFailure(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    @Override
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public Map<String, String> outputs() {
        return outputs;
    }

    @Override
    public String token(String role, String practice) {
        return front.token(role, practice);
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    @Override
    public S3Client s3() {
        return s3;
    }

    @Override
    public SqsClient sqs() {
        return sqs;
    }

    @Override
    public void close() {
        front.close();
        dynamoDb.close();
        s3.close();
        sqs.close();
        data.close();
    }

    /** CDK writes one object a stack. */
    private static Map<String, String> outputs(JsonNode stacks) {
        Map<String, String> outputs = new LinkedHashMap<>();
        stacks.forEach(stack -> stack.properties().forEach(output -> outputs.put(output.getKey(), output.getValue().asString())));
        return outputs;
    }
}
