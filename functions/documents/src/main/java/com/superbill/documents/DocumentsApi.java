package com.superbill.documents;

import com.superbill.domain.FileReference;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.id.DocumentId;
import com.superbill.platform.NewIds;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Request;
import com.superbill.platform.api.Response;
import com.superbill.platform.api.Role;
import com.superbill.platform.api.Routes;
import com.superbill.platform.aws.Aws;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code /v1/documents}: announce a file, see how far it has come, open it. */
public final class DocumentsApi extends ApiFunction {

    private final RecordTable table;
    private final FileStore files;
    private final UploadUrls uploadUrls;
    private final Clock clock;

    public DocumentsApi() {
        this(RecordTable.fromEnv(), FileStore.fromEnv(), Clock.systemUTC());
    }

    private DocumentsApi(RecordTable table, FileStore files, Clock clock) {
        this(table, files, new UploadUrls(Aws.presigner(), files.bucket(FileReference.Store.DOCUMENTS)), clock);
    }

    DocumentsApi(RecordTable table, FileStore files, UploadUrls uploadUrls, Clock clock) {
        super(table, clock);
        this.table = table;
        this.files = files;
        this.uploadUrls = uploadUrls;
        this.clock = clock;
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .post("/v1/documents", Role.STAFF, this::announce)
                .get("/v1/documents", Role.STAFF, this::list)
                .get("/v1/documents/{id}", Role.STAFF, this::show)
                .get("/v1/documents/{id}/file", Role.STAFF, this::link);
    }

    private Response announce(Request request) {
        DocumentInput input = request.body(DocumentInput.class);
        var id = new DocumentId(NewIds.next(DocumentId.PREFIX));
        var file = new FileReference(FileReference.Store.DOCUMENTS, "uploads/" + request.practice() + "/" + id);
        var document = new Document(id, input.kind().announced(), DocumentStatus.AWAITING_UPLOAD, input.fileName(), input.contentType(),
                input.sizeBytes(), input.sha256(), file, List.of(), List.of(), clock.instant(), Optional.empty());
        table.write(new Write.Create(Keys.of(request.practice()).document(id), DocumentWrites.item(request.practice(), document)));
        var upload = uploadUrls.sign(document, clock.instant());
        return Response.created(DocumentView.of(document, Optional.of(upload)), "/v1/documents/" + id);
    }

    private Response list(Request request) {
        String partition = Keys.of(request.practice()).documentList(new DocumentId("any")).pk();
        var page = table.query(Query.of(Query.Index.GSI1, partition).newestFirst().limit(request.limit()).after(request.cursor()), Document.class);
        return Response.ok(new DocumentView.Page(page.values().stream().map(document -> DocumentView.of(document, Optional.empty())).toList(),
                page.nextCursor()));
    }

    private Response show(Request request) {
        return find(request).map(document -> Response.ok(DocumentView.of(document.value(), Optional.empty())).etag(document.version()))
                .orElseGet(() -> Response.notFound("document"));
    }

    private Response link(Request request) {
        return find(request).map(document -> document.value().status() == DocumentStatus.AWAITING_UPLOAD
                        ? Response.conflict("fileNotUploaded", "The file has not arrived yet.")
                        : Response.ok(files.link(document.value().file(), clock.instant())))
                .orElseGet(() -> Response.notFound("document"));
    }

    private Optional<Stored<Document>> find(Request request) {
        return table.get(Keys.of(request.practice()).document(new DocumentId(request.path("id"))), Document.class);
    }
}
