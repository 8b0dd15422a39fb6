package com.superbill.platform.files;

import com.superbill.domain.FileReference;
import com.superbill.platform.Env;
import com.superbill.platform.aws.Aws;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The raw files: uploads and generated documents, and the clearinghouse's mailbox. Files are read as streams and never overwritten. */
public final class FileStore {

    public static final Duration DOWNLOAD_URL_TTL = Duration.ofMinutes(5);
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final S3Presigner presigner;
    private final Map<FileReference.Store, String> buckets;

    public FileStore(S3Client s3, S3Presigner presigner, Map<FileReference.Store, String> buckets) {
        this.s3 = s3;
        this.presigner = presigner;
        this.buckets = new EnumMap<>(buckets);
    }

    /** With the buckets that the function's environment names. */
    public static FileStore fromEnv() {
        Map<FileReference.Store, String> buckets = new EnumMap<>(FileReference.Store.class);
        Env.optional("DOCUMENTS_BUCKET").ifPresent(name -> buckets.put(FileReference.Store.DOCUMENTS, name));
        Env.optional("EXCHANGE_BUCKET").ifPresent(name -> buckets.put(FileReference.Store.EXCHANGE, name));
        if (buckets.isEmpty()) {
            throw new IllegalStateException("environment variable DOCUMENTS_BUCKET or EXCHANGE_BUCKET is not set");
        }
        return new FileStore(Aws.s3(), Aws.presigner(), buckets);
    }

    /** @return the open file, for the caller to close; empty if there is none */
    public Optional<InputStream> open(FileReference file) {
        try {
            return Optional.of(s3.getObject(b -> b.bucket(bucket(file)).key(file.key())));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /** @return false if a file of that name was there already, which then is left as it is */
    public boolean create(FileReference file, String contentType, byte[] content) {
        try {
            s3.putObject(b -> b.bucket(bucket(file)).key(file.key()).contentType(contentType).ifNoneMatch("*"), RequestBody.fromBytes(content));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            throw e;
        }
    }

    /** A URL under which a browser reads the file for {@link #DOWNLOAD_URL_TTL}. */
    public String downloadUrl(FileReference file) {
        return presigner.presignGetObject(b -> b.signatureDuration(DOWNLOAD_URL_TTL).getObjectRequest(get -> get.bucket(bucket(file)).key(file.key())))
                .url().toString();
    }

    /** {@link #downloadUrl} with the time until which it works. */
    public FileLink link(FileReference file, Instant now) {
        return new FileLink(downloadUrl(file), now.plus(DOWNLOAD_URL_TTL));
    }

    /** The name of the bucket behind a store, for what only the S3 API can say (signed uploads). */
    public String bucket(FileReference.Store store) {
        return Optional.ofNullable(buckets.get(store)).orElseThrow(() -> new IllegalStateException("this function is not given the bucket " + store));
    }

    private String bucket(FileReference file) {
        return bucket(file.store());
    }
}
