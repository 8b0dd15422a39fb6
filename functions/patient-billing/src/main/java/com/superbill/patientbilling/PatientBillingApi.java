package com.superbill.patientbilling;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.billing.Statement;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.id.StatementId;
import com.superbill.domain.id.WriteOffId;
import com.superbill.domain.patient.Patient;
import com.superbill.platform.api.ApiFunction;
import com.superbill.platform.api.Request;
import com.superbill.platform.api.Response;
import com.superbill.platform.api.Role;
import com.superbill.platform.api.Routes;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.Clock;
import java.util.Optional;

/** The ledger of a patient, payments, write-offs and statements. A patient sees only what is the patient's own, and nothing tells that there is more. */
public final class PatientBillingApi extends ApiFunction {

    private final RecordTable table;
    private final FileStore files;
    private final Clock clock;
    private final PatientPayments payments;
    private final WriteOffs writeOffs;
    private final Statements statements;

    public PatientBillingApi() {
        this(RecordTable.fromEnv(), FileStore.fromEnv(), Clock.systemUTC());
    }

    PatientBillingApi(RecordTable table, FileStore files, Clock clock) {
        super(table, clock);
        this.table = table;
        this.files = files;
        this.clock = clock;
        this.payments = new PatientPayments(table, clock);
        this.writeOffs = new WriteOffs(table, clock);
        this.statements = new Statements(table, files, clock);
    }

    @Override
    protected Routes routes() {
        return new Routes()
                .get("/v1/patients/{id}/ledger", Role.EVERYBODY, this::ledger)
                .post("/v1/payments", Role.STAFF, this::pay)
                .post("/v1/payments/{id}/reverse", Role.BILLING, this::reverse)
                .post("/v1/write-offs", Role.BILLING, this::writeOff)
                .post("/v1/write-offs/{id}/reverse", Role.BILLING, this::reverseWriteOff)
                .post("/v1/statements", Role.BILLING, this::draw)
                .get("/v1/statements", Role.EVERYBODY, this::list)
                .get("/v1/statements/{id}", Role.EVERYBODY, this::show)
                .get("/v1/statements/{id}/file", Role.EVERYBODY, this::link);
    }

    private Response ledger(Request request) {
        var id = new PatientId(request.path("id"));
        var ledger = new PatientLedger(table, request.practice());
        if (!maySee(request, id) || ledger.patient(id).isEmpty()) {
            return Response.notFound("patient");
        }
        return Response.ok(LedgerView.of(id, ledger.entries(id), ledger.balances(id)));
    }

    private Response pay(Request request) {
        PaymentInput input = request.body(PaymentInput.class);
        Optional<Patient> patient = new PatientLedger(table, request.practice()).patient(input.patientId());
        if (patient.isEmpty()) {
            return Response.notFound("patient");
        }
        if (!payments.isForPatient(request.practice(), input)) {
            return Response.notFound("encounter of this patient");
        }
        var payment = payments.record(request.practice(), new PaymentId(request.newId(PaymentId.PREFIX)), patient.get(), input);
        return Response.created(PaymentView.of(payment), "/v1/patients/" + payment.patientId() + "/ledger");
    }

    private Response reverse(Request request) {
        ReasonInput input = request.body(ReasonInput.class);
        return switch (payments.reverse(request.practice(), new PaymentId(request.path("id")), input.reason())) {
            case PatientPayments.Reversal.Done(var payment) -> Response.ok(PaymentView.of(payment));
            case PatientPayments.Reversal.NoSuchPayment() -> Response.notFound("payment");
            case PatientPayments.Reversal.AlreadyReversed() -> Response.conflict("alreadyReversed", "This payment is reversed already.");
        };
    }

    private Response writeOff(Request request) {
        return switch (writeOffs.record(request.practice(), new WriteOffId(request.newId(WriteOffId.PREFIX)), request.body(WriteOffInput.class))) {
            case WriteOffs.Recording.Done(var writeOff) -> Response.created(WriteOffView.of(writeOff), "/v1/patients/" + writeOff.patientId() + "/ledger");
            case WriteOffs.Recording.NoSuchPatient() -> Response.notFound("patient");
            case WriteOffs.Recording.NoSuchVisit() -> Response.notFound("encounter of this patient");
            case WriteOffs.Recording.AboveOpen(var open) -> Response.problem(422, "amountAboveOpen", open.isPositive()
                    ? "Only $" + open + " is still owed." : "Nothing is owed on this account of the visit.", Optional.of("/amountCents"));
        };
    }

    private Response reverseWriteOff(Request request) {
        ReasonInput input = request.body(ReasonInput.class);
        return switch (writeOffs.reverse(request.practice(), new WriteOffId(request.path("id")), input.reason())) {
            case WriteOffs.Reversal.Done(var writeOff) -> Response.ok(WriteOffView.of(writeOff));
            case WriteOffs.Reversal.NoSuchWriteOff() -> Response.notFound("write-off");
            case WriteOffs.Reversal.AlreadyReversed() -> Response.conflict("alreadyReversed", "This write-off is reversed already.");
        };
    }

    private Response draw(Request request) {
        StatementInput input = request.body(StatementInput.class);
        return switch (statements.draw(request.practice(), input.patientId())) {
            case Statements.Drawing.Drawn(var statement) -> Response.created(StatementView.of(statement), "/v1/statements/" + statement.id());
            case Statements.Drawing.NoSuchPatient() -> Response.notFound("patient");
            case Statements.Drawing.NotDrawn(var code, var detail) -> Response.conflict(code, detail);
        };
    }

    private Response list(Request request) {
        var patient = new PatientId(request.query("patientId").orElseThrow(() -> new InvalidValue("patientId", "is required")));
        if (!maySee(request, patient)) {
            return Response.notFound("patient");
        }
        var page = statements.list(request.practice(), patient, request.limit(), request.cursor());
        return Response.ok(new StatementView.Page(page.values().stream().map(StatementView::of).toList(), page.nextCursor()));
    }

    private Response show(Request request) {
        return find(request).map(statement -> Response.ok(StatementView.of(statement))).orElseGet(() -> Response.notFound("statement"));
    }

    private Response link(Request request) {
        return find(request).map(statement -> Response.ok(files.link(statement.file(), clock.instant()))).orElseGet(() -> Response.notFound("statement"));
    }

    private Optional<Statement> find(Request request) {
        return statements.find(request.practice(), new StatementId(request.path("id"))).map(Stored::value).filter(statement -> maySee(request, statement.patientId()));
    }

    private static boolean maySee(Request request, PatientId patient) {
        return request.principal().role() != Role.PATIENT || request.principal().patient().filter(patient::equals).isPresent();
    }
}
