package com.superbill.paymentposting;

import com.superbill.domain.FileReference;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentKind;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.Remittance;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.DocumentWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestFiles;
import com.superbill.testkit.TestQueues;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.Practices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The consumers of this module on real emulators, and what they left behind. */
final class Posting {

    static final Keys KEYS = Keys.of(Practices.DEMO);
    static final BlindIndex BLIND_INDEX = new BlindIndex("test");

    final TestTable testTable = TestTable.create();
    final RecordTable table = testTable.records();
    final TestFiles files = TestFiles.create();
    final TestClock clock = new TestClock();
    final RemittancesApi api = new RemittancesApi(table, files.store(), clock);
    private final TestQueues queues = TestQueues.create();
    final RemittanceFileConsumer fileConsumer = new RemittanceFileConsumer(
            new RemittanceIntake(table, files.store(), queues.queue("claim-payments"), BLIND_INDEX, clock));
    final ClaimPaymentConsumer paymentConsumer = new ClaimPaymentConsumer(new ClaimPaymentSettlement(table, clock));

    Posting() {
        Practices.store(table);
    }

    /** A claim that the payer has, with its charge in the ledger. */
    Claim sentClaim(ClaimBuilder builder) {
        Claim claim = builder.submittedIn(new com.superbill.domain.id.BatchId("bat_1")).store(table);
        var charge = new LedgerEntry(new EntryId(NewIds.next(EntryId.PREFIX)), "charge:" + claim.encounterId(), EntryKind.CHARGE, Optional.of(claim.patientId()),
                Optional.of(claim.encounterId()), Optional.empty(), claim.serviceDate(), clock.instant(), Optional.empty(), "Charges",
                List.of(new LedgerLine(Account.INSURANCE_RECEIVABLE, claim.charge()), new LedgerLine(Account.CHARGES, claim.charge().negated())), Optional.empty());
        table.write(LedgerWrites.post(Practices.DEMO, charge));
        return claim;
    }

    /** Uploads the file, reads it and settles every claim payment, the last one first. */
    Document post(RemittanceText file) {
        return post(file.bytes());
    }

    Document post(byte[] file) {
        Document document = upload(file);
        read(document);
        settle();
        return document(document.id());
    }

    Document upload(byte[] file) {
        var id = new DocumentId(NewIds.next(DocumentId.PREFIX));
        FileReference reference = files.put(FileReference.Store.DOCUMENTS, "uploads/demo/" + id, file);
        var document = new Document(id, DocumentKind.REMITTANCE, DocumentStatus.RECEIVED, "remittance.835", "application/edi-x12", file.length, "0".repeat(64), reference,
                List.of(), List.of(), clock.instant(), Optional.empty());
        table.write(new Write.Put(KEYS.document(id), DocumentWrites.item(Practices.DEMO, document)));
        return document;
    }

    List<?> read(Document document) {
        var event = DomainEvent.of(new EventId("evt_1"), EventType.DOCUMENT_RECEIVED, Practices.DEMO, document.id().value(), clock.instant());
        return fileConsumer.handleRequest(EventFiles.batch(event), null).getBatchItemFailures();
    }

    void settle() {
        List<DomainEvent> messages = new ArrayList<>(queues.takeEvents("claim-payments"));
        Collections.reverse(messages);
        for (DomainEvent message : messages) {
            var failures = paymentConsumer.handleRequest(EventFiles.batch(message), null).getBatchItemFailures();
            if (!failures.isEmpty()) {
                throw new AssertionError("a claim payment failed");
            }
        }
    }

    List<DomainEvent> messages() {
        return queues.takeEvents("claim-payments");
    }

    Document document(DocumentId id) {
        return table.get(KEYS.document(id), Document.class).orElseThrow().value();
    }

    List<Remittance> remittances(Document document) {
        return table.queryAll(Query.of(Query.Index.GSI2, KEYS.documentRemittance(document.id(), RemittanceIds.of(document.id(), 1)).pk()), Remittance.class).stream()
                .map(Stored::value).toList();
    }

    List<ClaimPayment> claimPayments(Remittance remittance) {
        return table.queryAll(new RemittanceRecords(table, Practices.DEMO).claimPayments(remittance.id()), ClaimPayment.class).stream().map(Stored::value).toList();
    }

    Claim claim(ClaimId id) {
        return table.get(KEYS.claim(id), Claim.class).orElseThrow().value();
    }

    /** What the counters say. */
    Money balance(PatientId patient, Account account) {
        return Money.ofCents(table.counters(KEYS.patientBalance(patient)).getOrDefault(account.name(), 0L));
    }

    List<LedgerEntry> entries(PatientId patient) {
        return entries(KEYS.ledgerEntry(patient, "").pk());
    }

    List<LedgerEntry> providerEntries() {
        return entries(KEYS.providerLedgerEntry("").pk());
    }

    private List<LedgerEntry> entries(String partition) {
        return table.queryAll(Query.of(Query.Index.TABLE, partition).startingWith("ENTRY#"), LedgerEntry.class).stream().map(Stored::value).toList();
    }

    List<String> eventTypes() {
        return table.queryAll(Query.of(Query.Index.GSI1, KEYS.eventList(new EventId("any")).pk()), DomainEvent.class).stream().map(event -> event.value().type()).toList();
    }
}
