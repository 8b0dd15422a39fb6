package com.superbill.embedded.emulator;

import com.superbill.embedded.template.Resource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import tools.jackson.databind.JsonNode;

/**
 * S3 by S3Proxy: signatures, expiry and policies are checked, objects lie in files. Its filesystem backend keeps no earlier versions
 * of an object, whatever the template says.
 */
public final class S3Server implements AutoCloseable {

    /** S3's own limit for one PUT is 5 GiB; the functions sign far smaller sizes. */
    private static final long SINGLE_PUT_BYTES_MAX = 5L << 30;

    private final URI endpoint;
    private final S3Proxy proxy;

    private S3Server(URI endpoint, S3Proxy proxy) {
        this.endpoint = endpoint;
        this.proxy = proxy;
    }

    /**
     * @param data    folder of the objects
     * @param buckets as the template declares them; their CORS rules apply to the whole server
     * @param created told of every object that was put, copied or completed
     */
    public static S3Server start(Path data, int port, List<Resource> buckets, Credentials credentials, ObjectCreated.Listener created) throws Exception {
        Loopback.requireFree(port, "S3");
        Files.createDirectories(data);
        BlobStore files = new FilesystemNio2BlobStore(data.toString());
        for (Resource bucket : buckets) {
            String name = BucketNotifications.bucketName(bucket);
            if (!files.containerExists(name)) {
                files.createContainer(name);
            }
        }
        S3Proxy.Builder builder = S3Proxy.builder()
                .endpoint(URI.create("http://" + Loopback.ADDRESS + ":" + port))
                .awsAuthentication(AuthenticationType.AWS_V4, credentials.accessKeyId(), credentials.secretAccessKey())
                .blobStore(new NotifyingBlobStore(files, created))
                .v4MaxNonChunkedRequestSize(SINGLE_PUT_BYTES_MAX)
                .ignoreUnknownHeaders(true)
                .corsRules(cors(buckets));
        S3Proxy proxy = builder.build();
        proxy.start();
        return new S3Server(Loopback.uri(port), proxy);
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("S3Proxy does not stop", e);
        }
    }

    private static CrossOriginResourceSharing cors(List<Resource> buckets) {
        Set<String> origins = new LinkedHashSet<>();
        Set<String> methods = new LinkedHashSet<>();
        Set<String> headers = new LinkedHashSet<>();
        Set<String> exposed = new LinkedHashSet<>();
        for (Resource bucket : buckets) {
            for (JsonNode rule : bucket.properties().path("CorsConfiguration").path("CorsRules")) {
                rule.path("AllowedOrigins").forEach(origin -> origins.add(pattern(origin.asString())));
                rule.path("AllowedMethods").forEach(method -> methods.add(method.asString()));
                rule.path("AllowedHeaders").forEach(header -> headers.add(header.asString()));
                rule.path("ExposedHeaders").forEach(header -> exposed.add(header.asString()));
            }
        }
        return origins.isEmpty() ? CrossOriginResourceSharing.disabled()
                : new CrossOriginResourceSharing(new ArrayList<>(origins), new ArrayList<>(methods), new ArrayList<>(headers), new ArrayList<>(exposed), "");
    }

    /** S3 writes an origin with one wildcard, S3Proxy wants a regular expression. */
    private static String pattern(String origin) {
        return origin.equals("*") ? origin : origin.replace(".", "\\.").replace("*", ".*");
    }
}
