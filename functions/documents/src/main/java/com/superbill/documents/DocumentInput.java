package com.superbill.documents;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentKind;
import io.avaje.jsonb.Json;

/**
 * The announcement of a file.
 *
 * @param kind what the sender takes it for; the content decides
 * @param sha256 64 lower-case hexadecimal digits; the upload is refused if what arrives has another
 */
@Json
record DocumentInput(Kind kind, String fileName, String contentType, long sizeBytes, String sha256) {

    private static final int CONTENT_TYPE_MAX_CHARACTERS = 100;

    enum Kind {
        AUTO(DocumentKind.UNKNOWN), REMITTANCE(DocumentKind.REMITTANCE), ACKNOWLEDGMENT(DocumentKind.ACKNOWLEDGMENT),
        REGISTRATION(DocumentKind.REGISTRATION), SCAN(DocumentKind.SCAN);

        private final DocumentKind announced;

        Kind(DocumentKind announced) {
            this.announced = announced;
        }

        DocumentKind announced() {
            return announced;
        }
    }

    DocumentInput {
        InvalidValue.require(kind != null, "kind", "is required");
        InvalidValue.requireLine("fileName", fileName, Document.FILE_NAME_MAX_CHARACTERS);
        InvalidValue.requireText("contentType", contentType, CONTENT_TYPE_MAX_CHARACTERS);
        InvalidValue.require(contentType.chars().allMatch(c -> c >= ' ' && c < 127), "contentType", "must be plain ASCII");
        InvalidValue.require(sizeBytes > 0 && sizeBytes <= Document.SIZE_MAX_BYTES, "sizeBytes", "must be 1 to " + Document.SIZE_MAX_BYTES);
    }
}
