package com.superbill.patientbilling;

import com.superbill.domain.FileReference;
import com.superbill.domain.billing.Statement;
import com.superbill.domain.billing.StatementRules;
import com.superbill.domain.billing.Visit;
import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.StatementId;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.practice.Fee;
import com.superbill.domain.practice.Practice;
import com.superbill.platform.NewIds;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws statements from the ledger, keeps them with their PDF, and finds them again. */
final class Statements {

    private static final String PDF = "application/pdf";
    /** Procedures named on a line; more are counted. */
    private static final int DESCRIPTIONS_MAX = 2;

    private final RecordTable table;
    private final FileStore files;
    private final Clock clock;

    Statements(RecordTable table, FileStore files, Clock clock) {
        this.table = table;
        this.files = files;
        this.clock = clock;
    }

    /** What became of a request for a statement. */
    sealed interface Drawing {

        record Drawn(Statement statement) implements Drawing {
        }

        record NoSuchPatient() implements Drawing {
        }

        /** @param code stable, camelCase */
        record NotDrawn(String code, String detail) implements Drawing {
        }
    }

    Drawing draw(PracticeId practice, PatientId patientId) {
        var ledger = new PatientLedger(table, practice);
        Optional<Patient> patient = ledger.patient(patientId);
        Optional<Practice> biller = table.get(Keys.of(practice).practice(), Practice.class).map(Stored::value);
        if (patient.isEmpty()) {
            return new Drawing.NoSuchPatient();
        }
        if (biller.isEmpty()) {
            return new Drawing.NotDrawn("practiceIncomplete", "Set the practice's name and address first; a statement shows them.");
        }
        List<LedgerEntry> entries = ledger.entries(patientId);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<LedgerEntry> unassigned = entries.stream().filter(entry -> entry.encounterId().isEmpty()).toList();
        return switch (StatementRules.draw(visits(practice, entries), unassigned, today)) {
            case StatementRules.Outcome.NothingDue() -> new Drawing.NotDrawn("nothingDue", "The patient owes nothing that an insurer has decided on or that is self-pay.");
            case StatementRules.Outcome.BelowMinimum(var due) -> new Drawing.NotDrawn("belowMinimum",
                    "The patient owes $" + due + "; a statement is drawn from $" + StatementRules.MINIMUM_DUE + " on.");
            case StatementRules.Outcome.Drawn(var lines, var due, var dueOn) -> {
                var id = new StatementId(NewIds.next(StatementId.PREFIX));
                var file = new FileReference(FileReference.Store.DOCUMENTS, "generated/" + practice + "/statements/" + id + ".pdf");
                var statement = new Statement(id, patientId, today, dueOn, due, lines, file);
                files.create(file, PDF, StatementPdf.render(biller.get(), patient.get(), statement));
                keep(practice, statement);
                yield new Drawing.Drawn(statement);
            }
        };
    }

    Optional<Stored<Statement>> find(PracticeId practice, StatementId id) {
        return table.get(Keys.of(practice).statement(id), Statement.class);
    }

    Page<Statement> list(PracticeId practice, PatientId patient, int limit, Optional<String> cursor) {
        String partition = Keys.of(practice).patientStatement(patient, new StatementId("any")).pk();
        return table.query(Query.of(Query.Index.GSI1, partition).newestFirst().limit(limit).after(cursor), Statement.class);
    }

    private void keep(PracticeId practice, Statement statement) {
        var keys = Keys.of(practice);
        table.write(new Write.Create(keys.statement(statement.id()), Item.of("statement", statement).gsi1(keys.patientStatement(statement.patientId(), statement.id()))),
                Events.write(practice, EventType.STATEMENT_CREATED, statement.id(), clock.instant()));
    }

    private List<Visit> visits(PracticeId practice, List<LedgerEntry> entries) {
        var keys = Keys.of(practice);
        Map<EncounterId, List<LedgerEntry>> byVisit = entries.stream().filter(entry -> entry.encounterId().isPresent())
                .collect(Collectors.groupingBy(entry -> entry.encounterId().orElseThrow()));
        return table.getAll(byVisit.keySet().stream().map(keys::encounter).toList(), Encounter.class).stream().map(Stored::value)
                .map(encounter -> new Visit(encounter.serviceDate(), description(keys, encounter), patientReasons(keys, encounter.id()), byVisit.get(encounter.id()))).toList();
    }

    /** What was done, in the words of the practice's own price list. */
    private String description(Keys keys, Encounter encounter) {
        List<String> codes = encounter.procedures().stream().map(Procedure::code).distinct().toList();
        String named = codes.stream().limit(DESCRIPTIONS_MAX).map(code -> table.query(Query.of(Query.Index.TABLE, keys.fees()).startingWith(code + "#").newestFirst().limit(1), Fee.class)
                .values().stream().findFirst().map(Fee::description).orElse("Procedure " + code)).collect(Collectors.joining(", "));
        return codes.size() > DESCRIPTIONS_MAX ? named + " and " + (codes.size() - DESCRIPTIONS_MAX) + " more" : named;
    }

    private List<String> patientReasons(Keys keys, EncounterId encounter) {
        List<Key> claims = table.queryAll(Query.of(Query.Index.TABLE, keys.encounter(encounter).pk()).startingWith("CLAIM#"), Pointer.class).stream()
                .map(pointer -> keys.claim(new ClaimId(pointer.value().id()))).toList();
        return table.getAll(claims, Claim.class).stream().flatMap(claim -> claim.value().adjudication().stream()).flatMap(Statements::reasons)
                .filter(reason -> reason.startsWith("PR-")).distinct().toList();
    }

    private static Stream<String> reasons(Adjudication adjudication) {
        return Stream.concat(adjudication.reasons().stream(), adjudication.lines().stream().flatMap(line -> line.reasons().stream()));
    }
}
