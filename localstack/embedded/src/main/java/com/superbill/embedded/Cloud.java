package com.superbill.embedded;

import com.superbill.local.Endpoints;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A running deployment of the CDK app, as a test sees it. Two engines implement it: {@link EmbeddedCloud}, and LocalStack in the
 * integration suite.
 */
public interface Cloud extends AutoCloseable {

    Endpoints endpoints();

    /** The outputs of the deployed template by name. */
    Map<String, String> outputs();

    /** A bearer token for the API; see {@link com.superbill.embedded.issuer.Person#of}. */
    String token(String role, String practice);

    DynamoDbClient dynamoDb();

    S3Client s3();

    SqsClient sqs();

    @Override
    void close();
}
