package com.superbill.documents;

import com.superbill.domain.Problem;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentKind;
import com.superbill.domain.document.DocumentStatus;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document as the API answers it; {@code upload} only when it was just announced. */
@Json
record DocumentView(String id, DocumentKind kind, DocumentStatus status, String fileName, String contentType, long sizeBytes, String sha256,
                    List<Problem> problems, Results results, Instant createdAt, Optional<Instant> finishedAt, Optional<Upload> upload) {

    /** Links to what came of the file. */
    @Json
    record Results(Optional<String> remittances, List<String> claims, Optional<String> patients) {

        /** Sorts a document's links by what they lead to. */
        static Results of(List<String> links) {
            return new Results(links.stream().filter(link -> link.startsWith("/v1/remittances")).findFirst(),
                    links.stream().filter(link -> link.startsWith("/v1/claims/")).toList(),
                    links.stream().filter(link -> link.startsWith("/v1/patients")).findFirst());
        }
    }

    /** @param headers what the client must send with the file, exactly so; its HTTP library adds Content-Length by itself */
    @Json
    record Upload(String method, String url, Map<String, String> headers, Instant expiresAt) {
    }

    @Json
    record Page(List<DocumentView> items, Optional<String> nextCursor) {
    }

    static DocumentView of(Document document, Optional<Upload> upload) {
        return new DocumentView(document.id().value(), document.kind(), document.status(), document.fileName(), document.contentType(),
                document.sizeBytes(), document.sha256(), document.problems(), Results.of(document.links()), document.createdAt(),
                document.finishedAt(), upload);
    }
}
