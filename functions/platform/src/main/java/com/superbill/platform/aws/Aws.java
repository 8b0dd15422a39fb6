package com.superbill.platform.aws;

import com.superbill.platform.Env;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS clients of one function, each made at most once and with region, credentials and endpoint given, since the
 * SDK's own search for them costs start-up time. {@code AWS_ENDPOINT_URL_<SERVICE>} points a client elsewhere.
 */
public final class Aws {

    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

    private Aws() {
    }

    public static DynamoDbClient dynamoDb() {
        return configured(DynamoDbClient.builder().httpClient(HTTP), endpoint("DYNAMODB")).build();
    }

    public static SqsClient sqs() {
        return configured(SqsClient.builder().httpClient(HTTP), endpoint("SQS")).build();
    }

    public static S3Client s3() {
        return configured(S3Client.builder().httpClient(HTTP), endpoint("S3")).forcePathStyle(endpoint("S3").isPresent()).build();
    }

    /** Signs URLs; makes no call itself. */
    public static S3Presigner presigner() {
        var builder = S3Presigner.builder().region(region()).credentialsProvider(credentials())
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(endpoint("S3").isPresent()).build());
        endpoint("S3").ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B configured(B builder, Optional<URI> endpoint) {
        builder.region(region()).credentialsProvider(credentials());
        endpoint.ifPresent(builder::endpointOverride);
        return builder;
    }

    private static Region region() {
        return Region.of(Env.required("AWS_REGION"));
    }

    /** Lambda gives keys in the environment, or, under SnapStart, an address to fetch them from. */
    private static AwsCredentialsProvider credentials() {
        return Env.optional("AWS_ACCESS_KEY_ID").<AwsCredentialsProvider>map(id -> {
            String secret = Env.required("AWS_SECRET_ACCESS_KEY");
            return StaticCredentialsProvider.create(Env.optional("AWS_SESSION_TOKEN")
                    .<software.amazon.awssdk.auth.credentials.AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                    .orElseGet(() -> AwsBasicCredentials.create(id, secret)));
        }).orElseGet(ContainerCredentialsProvider.builder()::build);
    }

    private static Optional<URI> endpoint(String service) {
        return Env.optional("AWS_ENDPOINT_URL_" + service).map(URI::create);
    }
}
