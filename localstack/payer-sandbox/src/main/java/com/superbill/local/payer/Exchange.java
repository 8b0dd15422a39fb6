package com.superbill.local.payer;

import com.superbill.local.Endpoints;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The mailbox that practices and payers share: {@code outbound/<practice>/…} from a practice, {@code inbound/<practice>/…} to it. */
final class Exchange implements AutoCloseable {

    private static final String OUTBOUND = "outbound/";
    private static final String INBOUND = "inbound/";

    private final S3Client s3;
    private final String bucket;

    /** @param practice the mailbox's name */
    record Outbound(String key, String practice) {
    }

    Exchange(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    static Exchange of(Endpoints endpoints, String bucket) {
        return new Exchange(S3Client.builder().httpClient(UrlConnectionHttpClient.create()).region(Region.of(endpoints.region()))
                .endpointOverride(endpoints.s3()).forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(endpoints.accessKeyId(), endpoints.secretAccessKey())))
                .build(), bucket);
    }

    List<Outbound> outbound() {
        List<Outbound> files = new ArrayList<>();
        for (S3Object object : s3.listObjectsV2Paginator(b -> b.bucket(bucket).prefix(OUTBOUND)).contents()) {
            String[] parts = object.key().split("/");
            if (parts.length == 3) {
                files.add(new Outbound(object.key(), parts[1]));
            }
        }
        return files;
    }

    byte[] read(Outbound file) {
        return s3.getObjectAsBytes(b -> b.bucket(bucket).key(file.key())).asByteArray();
    }

    /** Puts a file into a practice's mailbox; putting the same name again puts the same content again. */
    void deliver(String practice, String fileName, byte[] content) throws UncheckedIOException {
        s3.putObject(b -> b.bucket(bucket).key(INBOUND + practice + "/" + fileName).contentType("application/edi-x12"), RequestBody.fromBytes(content));
    }

    @Override
    public void close() {
        s3.close();
    }
}
