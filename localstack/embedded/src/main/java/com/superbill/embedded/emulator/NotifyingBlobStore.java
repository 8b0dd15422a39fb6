package com.superbill.embedded.emulator;

import java.io.InputStream;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Tells of every object that comes to be, before its maker is answered: a client that got 200 knows that the event is on its way. */
final class NotifyingBlobStore extends ForwardingBlobStore {

    /** S3Proxy keeps an upload in parts under keys of this kind until it is complete. */
    private static final String PART_PREFIX = ".mpus-";
    private static final String STUB_PREFIX = ".s3proxy-mpu-stub-";

    private final ObjectCreated.Listener listener;

    NotifyingBlobStore(BlobStore delegate, ObjectCreated.Listener listener) {
        super(delegate);
        this.listener = listener;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        PutObjectResponse response = super.putBlob(request, content);
        tell("ObjectCreated:Put", request.bucket(), request.key(), response.versionId());
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        CopyObjectResponse response = super.copyBlob(request);
        tell("ObjectCreated:Copy", request.destinationBucket(), request.destinationKey(), response.versionId());
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(MultipartUpload upload, CompleteMultipartUploadRequest request) {
        CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
        tell("ObjectCreated:CompleteMultipartUpload", request.bucket(), request.key(), response.versionId());
        return response;
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
