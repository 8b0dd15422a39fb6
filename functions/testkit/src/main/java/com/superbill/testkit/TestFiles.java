package com.superbill.testkit;

import com.superbill.domain.FileReference;
import com.superbill.domain.FileReference.Store;
import com.superbill.platform.files.FileStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** A fresh pair of buckets, documents and exchange, in S3Proxy, which checks signatures as S3 does. */
public final class TestFiles {

    private final FileStore store;
    private final Map<Store, String> buckets;

    private TestFiles(FileStore store, Map<Store, String> buckets) {
        this.store = store;
        this.buckets = buckets;
    }

    public static TestFiles create() {
        String suffix = UUID.randomUUID().toString();
        Map<Store, String> buckets = Map.of(Store.DOCUMENTS, "documents-" + suffix, Store.EXCHANGE, "exchange-" + suffix);
        buckets.values().forEach(bucket -> Server.S3.createBucket(b -> b.bucket(bucket)));
        return new TestFiles(new FileStore(Server.S3, Server.PRESIGNER, buckets), buckets);
    }

    /** What functions take. */
    public FileStore store() {
        return store;
    }

    public S3Client client() {
        return Server.S3;
    }

    public S3Presigner presigner() {
        return Server.PRESIGNER;
    }

    public String bucket(Store which) {
        return buckets.get(which);
    }

    /** Puts a file there, whatever was there before. */
    public FileReference put(Store which, String key, byte[] content) {
        Server.S3.putObject(b -> b.bucket(bucket(which)).key(key), RequestBody.fromBytes(content));
        return new FileReference(which, key);
    }

    public FileReference put(Store which, String key, String content) {
        return put(which, key, content.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if there is no such file */
    public String text(FileReference file) {
        try (var content = store.open(file).orElseThrow(() -> new IllegalStateException("no file " + file))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The keys of a bucket that start with the prefix. */
    public List<String> keys(Store which, String prefix) {
        return Server.S3.listObjectsV2(b -> b.bucket(bucket(which)).prefix(prefix)).contents().stream().map(S3Object::key).toList();
    }

    /** Started by the first test that asks, ended with the JVM. */
    private static final class Server {

        static final URI ENDPOINT = start();
        static final S3Client S3 = Local.client(S3Client.builder().httpClient(UrlConnectionHttpClient.create()), ENDPOINT).forcePathStyle(true).build();
        static final S3Presigner PRESIGNER = S3Presigner.builder().endpointOverride(ENDPOINT).region(Region.US_EAST_1).credentialsProvider(Local.credentials())
                .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build()).build();

        private static URI start() {
            try {
                S3Proxy proxy = S3Proxy.builder().endpoint(URI.create("http://" + Local.HOST + ":0")).blobStore(new TransientNio2BlobStore())
                        .awsAuthentication(AuthenticationType.AWS_V4, Local.KEY_ID, Local.SECRET).ignoreUnknownHeaders(true).build();
                proxy.start();
                return URI.create("http://" + Local.HOST + ":" + proxy.getPort());
            } catch (Exception e) {
                throw new IllegalStateException("S3Proxy does not start", e);
            }
        }
    }
}
