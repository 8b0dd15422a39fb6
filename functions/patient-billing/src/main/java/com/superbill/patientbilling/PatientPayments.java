package com.superbill.patientbilling;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.billing.PatientPayment;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.money.Money;
import com.superbill.domain.patient.Patient;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.Events;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records what patients pay and undoes it; each is one ledger entry, in one transaction with the payment and its event. */
final class PatientPayments {

    private final RecordTable table;
    private final Clock clock;

    PatientPayments(RecordTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** What became of a request to undo a payment. */
    sealed interface Reversal {

        record Done(PatientPayment payment) implements Reversal {
        }

        record NoSuchPayment() implements Reversal {
        }

        record AlreadyReversed() implements Reversal {
        }
    }

    /** Whether the visit that a payment names is the patient's. */
    boolean isForPatient(PracticeId practice, PaymentInput input) {
        return input.encounterId().isEmpty() || table.get(Keys.of(practice).encounter(input.encounterId().get()), Encounter.class)
                .filter(encounter -> encounter.value().patientId().equals(input.patientId())).isPresent();
    }

    /**
     * @param id of the payment; the one that has it already was recorded by an earlier try of the same request
     * @throws InvalidValue if the day is one on which the patient cannot have paid
     */
    PatientPayment record(PracticeId practice, PaymentId id, Patient patient, PaymentInput input) {
        Instant now = clock.instant();
        InvalidValue.require(!input.receivedOn().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC)), "receivedOn", "must not lie in the future");
        InvalidValue.require(!input.receivedOn().isBefore(patient.birthDate()), "receivedOn", "must not lie before the patient's birth");
        var payment = new PatientPayment(id, input.patientId(), input.encounterId(), Money.ofCents(input.amountCents()),
                input.method(), input.receivedOn(), input.atVisit().orElse(false), false);
        List<Write> writes = new ArrayList<>(LedgerWrites.post(practice, payment.entry(new EntryId(NewIds.next(EntryId.PREFIX)), now)));
        writes.add(new Write.Create(Keys.of(practice).patientPayment(payment.id()), Item.of("patientPayment", payment)));
        writes.add(Events.write(practice, EventType.PAYMENT_RECORDED, payment.id(), now));
        return table.write(writes).isCommitted() ? payment : table.get(Keys.of(practice).patientPayment(id), PatientPayment.class).orElseThrow().value();
    }

    Reversal reverse(PracticeId practice, PaymentId id, String reason) {
        Optional<Stored<PatientPayment>> found = table.get(Keys.of(practice).patientPayment(id), PatientPayment.class);
        if (found.isEmpty()) {
            return new Reversal.NoSuchPayment();
        }
        Stored<PatientPayment> before = found.get();
        if (before.value().reversed()) {
            return new Reversal.AlreadyReversed();
        }
        Instant now = clock.instant();
        PatientPayment after = before.value().undone();
        EntryId undone = table.get(Keys.of(practice).ledgerEntry(after.patientId(), after.entryKey()), LedgerEntry.class).orElseThrow().value().id();
        var entry = after.reversal(new EntryId(NewIds.next(EntryId.PREFIX)), undone, LocalDate.ofInstant(now, ZoneOffset.UTC), now, reason);
        List<Write> writes = new ArrayList<>(LedgerWrites.post(practice, entry));
        writes.add(new Write.Replace(before.key(), Item.of("patientPayment", after), before.version()));
        writes.add(Events.write(practice, EventType.PAYMENT_RECORDED, id, now));
        // the reversal's own key lets only one of two that come at once be posted
        return table.write(writes).isCommitted() ? new Reversal.Done(after) : new Reversal.AlreadyReversed();
    }
}
