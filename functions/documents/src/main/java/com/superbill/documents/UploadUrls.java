package com.superbill.documents;

import com.superbill.documents.DocumentView.Upload;
import com.superbill.domain.document.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signs the URL under which a client may put one file: of the announced type, size and content, for {@link #TTL}. */
final class UploadUrls {

    static final Duration TTL = Duration.ofMinutes(15);
    /** Signed too, but sent by every HTTP library on its own; browsers and others refuse to have them set. */
    private static final Set<String> SENT_ANYWAY = Set.of("host", "content-length");

    private final S3Presigner presigner;
    private final String bucket;

    UploadUrls(S3Presigner presigner, String bucket) {
        this.presigner = presigner;
        this.bucket = bucket;
    }

    Upload sign(Document document, Instant now) {
        String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(document.sha256()));
        var signed = presigner.presignPutObject(b -> b.signatureDuration(TTL).putObjectRequest(put -> put.bucket(bucket).key(document.file().key())
                .contentType(document.contentType()).contentLength(document.sizeBytes()).checksumSHA256(checksum)));
        Map<String, String> headers = new TreeMap<>();
        signed.signedHeaders().forEach((name, values) -> {
            if (!SENT_ANYWAY.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, String.join(",", values));
            }
        });
        return new Upload("PUT", signed.url().toString(), headers, now.plus(TTL));
    }
}
