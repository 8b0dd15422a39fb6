package com.superbill.embedded.emulator;

import com.superbill.embedded.template.Account;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** The one key pair of the local stack. It is worth nothing outside this machine. */
public record Credentials(String accessKeyId, String secretAccessKey) {

    public static final Credentials LOCAL = new Credentials("AKIALOCALLOCALLOCAL0", "local-secret-key-of-the-embedded-cloud-0");

    /** Points an AWS client at an emulator. */
    public <B extends AwsClientBuilder<B, C>, C> B client(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(Account.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secretAccessKey)));
    }
}
