package com.superbill.embedded.emulator;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Tells of every object that comes to be, before its maker is answered: a client that got 200 knows that the event is on its way.
 *
 * <p>The filesystem backend writes an object to a file beside it, {@code KEY-UUID}, and then renames that; lists leave such files out,
 * or a reader of the list would meet an object that is gone, or half of one.
 */
final class NotifyingBlobStore extends ForwardingBlobStore {

    /** S3Proxy keeps an upload in parts under keys of this kind until it is complete. */
    private static final String PART_PREFIX = ".mpus-";
    private static final String STUB_PREFIX = ".s3proxy-mpu-stub-";

    private static final Pattern TEMPORARY = Pattern.compile("(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.DOTALL);

    private final ObjectCreated.Listener listener;

    /** Bucket and key of the objects that are being written, with the number of writers. */
    private final Map<String, Integer> writing = new ConcurrentHashMap<>();

    NotifyingBlobStore(BlobStore delegate, ObjectCreated.Listener listener) {
        super(delegate);
        this.listener = listener;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        PutObjectResponse response = whileWriting(request.bucket(), request.key(), () -> super.putBlob(request, content));
        tell("ObjectCreated:Put", request.bucket(), request.key(), response.versionId());
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        CopyObjectResponse response = whileWriting(request.destinationBucket(), request.destinationKey(), () -> super.copyBlob(request));
        tell("ObjectCreated:Copy", request.destinationBucket(), request.destinationKey(), response.versionId());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response =
                whileWriting(request.bucket(), request.key(), () -> super.completeMultipartUpload(upload, request));
        tell("ObjectCreated:CompleteMultipartUpload", request.bucket(), request.key(), response.versionId());
        return response;
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        ListObjectsV2Response response = super.list(request);
        if (response.contents().stream().noneMatch(object -> isTemporary(request.bucket(), object.key()))) {
            return response;
        }
        return response.toBuilder().contents(response.contents().stream().filter(object -> !isTemporary(request.bucket(), object.key())).toList()).build();
    }

    /** A key that ends in a UUID may be an object's own: a temporary file is one of an object that is being written, or gone by now. */
    private boolean isTemporary(String bucket, String key) {
        Matcher name = TEMPORARY.matcher(key);
        return name.matches() && (writing.containsKey(bucket + "/" + name.group(1)) || !delegate().blobExists(bucket, key));
    }

    private <T> T whileWriting(String bucket, String key, Supplier<T> write) {
        String name = bucket + "/" + key;
        writing.merge(name, 1, Integer::sum);
        try {
            return write.get();
        } finally {
            writing.computeIfPresent(name, (_, writers) -> writers == 1 ? null : writers - 1);
        }
    }

    private void tell(String event, String bucket, String key, String versionId) {
        if (key.startsWith(PART_PREFIX) || key.startsWith(STUB_PREFIX)) {
            return;
        }
        HeadObjectResponse head = delegate().blobMetadata(bucket, key);
        listener.created(new ObjectCreated(event, bucket, key, head.contentLength(),
                Optional.ofNullable(head.eTag()).orElse("").replace("\"", ""), Optional.ofNullable(versionId).orElse("")));
    }
}
