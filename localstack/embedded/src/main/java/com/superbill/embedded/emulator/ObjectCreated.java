package com.superbill.embedded.emulator;

/**
 * An object has come to be in a bucket.
 *
 * @param event S3's name of what happened, without {@code s3:}: {@code ObjectCreated:Put}, {@code ObjectCreated:Copy}, …
 * @param eTag  as S3 writes it into events: without quotes
 */
public record ObjectCreated(String event, String bucket, String key, long sizeBytes, String eTag, String versionId) {

    /** Called before the client that made the object gets its answer. */
    @FunctionalInterface
    public interface Listener {
        void created(ObjectCreated object);
    }
}
