package com.superbill.paymentposting;

import com.superbill.domain.document.Document;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.Imbalance;
import com.superbill.domain.remittance.PaymentKey;
import com.superbill.domain.remittance.PostingRules;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceException;
import com.superbill.domain.remittance.RemittanceException.Code;
import com.superbill.domain.remittance.RemittanceStatus;
import com.superbill.domain.remittance.SegmentPlace;
import com.superbill.edi.remittance.Balance;
import com.superbill.edi.remittance.ProviderAdjustments;
import com.superbill.edi.remittance.RemittanceItem;
import com.superbill.edi.remittance.RemittanceReader;
import com.superbill.edi.segment.Reference;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import com.superbill.platform.store.WriteResult;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Stores the remittances of one file. Claim payments go first, in chunks; the remittance itself goes last, together with its
 * provider adjustments in the ledger, so that a remittance that is there is there as a whole.
 */
final class RemittanceStoring {

    private static final int CLAIM_PAYMENTS_A_TRANSACTION = 20;
    /** An institutional claim may have 999 lines of about 400 bytes; a transaction takes 4 MB. */
    private static final int SERVICES_A_TRANSACTION = 2_000;
    /** Equations shown of one remittance; the first broken ones tell enough. */
    private static final int IMBALANCES_MAX = 50;
    /** BPR01: remittance with its payment, and payment accompanying remittance. All others move no money with this advice, or are money only. */
    private static final Set<String> PROCESSED_HANDLING = Set.of("I", "C");

    private final RecordTable table;
    private final PracticeId practice;
    private final BlindIndex blindIndex;
    private final Clock clock;
    private final Keys keys;
    private final RemittanceRecords records;
    private final List<Payer> payers;

    RemittanceStoring(RecordTable table, PracticeId practice, BlindIndex blindIndex, Clock clock) {
        this.table = table;
        this.practice = practice;
        this.blindIndex = blindIndex;
        this.clock = clock;
        this.keys = Keys.of(practice);
        this.records = new RemittanceRecords(table, practice);
        this.payers = Payers.of(table, keys);
    }

    /** @return the remittance as it is stored, now or by an earlier delivery */
    Remittance store(Document document, RemittanceId id, RemittanceReader reader) throws IOException {
        Optional<Remittance> earlier = records.remittance(id).map(Stored::value);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var header = reader.remittance();
        String payer = Stream.of(header.trace().originator(), header.payer().name()).filter(name -> !name.isBlank()).findFirst().orElse("");
        var mapping = new ClaimPaymentMapping(id, payer, header.trace().id(), blindIndex);
        Money providerAdjustment = storeClaimPayments(reader, mapping);
        var payment = header.payment();
        LocalDate paidOn = payment.day().orElseGet(() -> LocalDate.ofInstant(document.createdAt(), ZoneOffset.UTC));
        boolean informational = !PROCESSED_HANDLING.contains(payment.handling());
        boolean held = informational || !reader.isBalanced();
        var remittance = new Remittance(id, document.id(), document.file(), header.payer().name(), payerId(header), payer, header.trace().id(), payment.method(), paidOn,
                Money.ofCents(payment.amountCents()), providerAdjustment, mapping.count(), reader.isBalanced(), informational,
                held ? RemittanceStatus.NEEDS_REVIEW : RemittanceStatus.PROCESSING);
        if (held) {
            createHeld(remittance, whyHeld(remittance, payment.handling(), place(reader.transactionBalance()), reader.unbalanced()));
        } else {
            createBalanced(remittance, place(reader.transactionBalance()));
        }
        return remittance;
    }

    private Money storeClaimPayments(RemittanceReader reader, ClaimPaymentMapping mapping) throws IOException {
        long providerAdjustmentCents = 0;
        List<ClaimPayment> chunk = new ArrayList<>();
        for (Optional<RemittanceItem> item = reader.next(); item.isPresent(); item = reader.next()) {
            switch (item.get()) {
                case com.superbill.edi.remittance.ClaimPayment claim -> chunk.add(mapping.next(claim, reader.position()));
                case ProviderAdjustments adjustments -> providerAdjustmentCents += adjustments.amountCents();
                case com.superbill.edi.remittance.ClaimGroup group -> {
                    // a heading; its sums are informational
                }
            }
            if (chunk.size() == CLAIM_PAYMENTS_A_TRANSACTION || chunk.stream().mapToInt(payment -> payment.services().size()).sum() >= SERVICES_A_TRANSACTION) {
                create(chunk);
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            create(chunk);
        }
        return Money.ofCents(providerAdjustmentCents);
    }

    /** A refused chunk is there already, from an earlier or a simultaneous delivery of the same file, which cuts it the same; it may even be settled. */
    private void create(List<ClaimPayment> chunk) {
        table.write(chunk.stream().<Write>map(payment -> new Write.Create(keys.claimPayment(payment.remittanceId(), payment.sequence()), records.item(payment))).toList());
    }

    private Optional<String> payerId(com.superbill.edi.remittance.Remittance header) {
        String originator = header.trace().originator();
        List<String> ids = Stream.of(header.payer().id(), Reference.find(header.payer().references(), "2U").orElse(""), originator,
                originator.isEmpty() ? "" : originator.substring(1)).filter(id -> !id.isBlank()).toList();
        return Payers.find(payers, ids, header.payer().name());
    }

    private static List<RemittanceException> whyHeld(Remittance remittance, String handling, SegmentPlace payment, List<Balance> unbalanced) {
        Stream<RemittanceException> parked = remittance.informational() ? Stream.of(RemittanceException.ofRemittance(Code.PARKED,
                "BPR01 is " + handling + ": no money comes with this remittance, so nothing of it is posted. Post the remittance that comes with the payment.", payment)) : Stream.empty();
        return Stream.concat(parked, unbalanced.stream().limit(IMBALANCES_MAX).map(RemittanceStoring::exception)).toList();
    }

    private static RemittanceException exception(Balance balance) {
        Imbalance.Level level = switch (balance.level()) {
            case SERVICE_LINE -> Imbalance.Level.LINE;
            case CLAIM -> Imbalance.Level.CLAIM;
            case TRANSACTION -> Imbalance.Level.TRANSACTION;
        };
        var imbalance = new Imbalance(level, Money.ofCents(balance.expectedCents()), Money.ofCents(balance.actualCents()));
        return RemittanceException.ofImbalance(imbalance, place(balance), balance.equation() + ". Nothing of this remittance is posted; ask the payer for a corrected one.");
    }

    private static SegmentPlace place(Balance balance) {
        return new SegmentPlace(balance.position().segmentId(), balance.position().segment());
    }

    private void createHeld(Remittance remittance, List<RemittanceException> exceptions) {
        List<Write> writes = creation(remittance);
        for (int part = 0; part < exceptions.size(); part++) {
            writes.add(records.put(remittance.id(), exceptions.get(part), part));
        }
        writes.add(Progress.add(keys, remittance.id(), 0, Money.ZERO, exceptions.size()));
        writes.add(Progress.add(keys, remittance.documentId(), 0, 1, 1));
        writes.add(Events.write(practice, EventType.REMITTANCE_EXCEPTION, remittance.id(), clock.instant()));
        table.write(writes);
    }

    /** With its provider adjustments, unless those of the same check are posted already. */
    private void createBalanced(Remittance remittance, SegmentPlace payment) {
        if (remittance.providerAdjustment().isZero()) {
            table.write(creation(remittance));
            return;
        }
        LedgerEntry entry = providerEntry(remittance);
        List<Write> writes = creation(remittance);
        writes.addAll(LedgerWrites.post(practice, entry));
        writes.add(Progress.add(keys, remittance.id(), 0, remittance.providerAdjustment().negated(), 0));
        if (table.write(writes) instanceof WriteResult.Refused refused && refused.keys().contains(keys.providerLedgerEntry(entry.businessKey()))) {
            List<Write> without = creation(remittance);
            without.add(records.put(remittance.id(), RemittanceException.ofRemittance(Code.DUPLICATE,
                    "The provider adjustments (PLB) of this check are posted already; they are not posted again.", payment), 0));
            without.add(Progress.add(keys, remittance.id(), 0, Money.ZERO, 1));
            table.write(without);
        }
    }

    private List<Write> creation(Remittance remittance) {
        return new ArrayList<>(List.of(new Write.Create(keys.remittance(remittance.id()), records.item(remittance))));
    }

    private LedgerEntry providerEntry(Remittance remittance) {
        var key = PaymentKey.ofProviderAdjustments(remittance.originator(), remittance.traceNumber());
        return new LedgerEntry(new EntryId(NewIds.next(EntryId.PREFIX)), "providerAdjustment:" + key.value(), EntryKind.PROVIDER_ADJUSTMENT, Optional.empty(),
                Optional.empty(), Optional.empty(), remittance.paidOn(), clock.instant(), Optional.empty(), "Provider-level adjustments of a remittance",
                PostingRules.providerAdjustment(remittance.providerAdjustment()), Optional.of(remittance.file()));
    }
}
