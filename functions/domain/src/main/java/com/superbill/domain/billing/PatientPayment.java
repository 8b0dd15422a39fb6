package com.superbill.domain.billing;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Money that a patient paid. The ledger has it as an entry; a reversal is another entry, and this record then says so.
 *
 * @param encounterId the visit that it is for; empty where it is for whatever is owed
 * @param atVisit taken at the point of service
 */
public record PatientPayment(PaymentId id, PatientId patientId, Optional<EncounterId> encounterId, Money amount, PaymentMethod method, LocalDate receivedOn,
                             boolean atVisit, boolean reversed) {

    public static final long AMOUNT_MAX_CENTS = 100_000_000;
    private static final String PAYMENT_KEY = "patientPayment:";
    private static final String REVERSAL_KEY = "patientPaymentReversal:";

    public PatientPayment {
        InvalidValue.require(amount.isPositive() && amount.cents() <= AMOUNT_MAX_CENTS, "amountCents", "must be 1 to " + AMOUNT_MAX_CENTS);
    }

    public PatientPayment undone() {
        InvalidValue.require(!reversed, "reversed", "must not be reversed already");
        return new PatientPayment(id, patientId, encounterId, amount, method, receivedOn, atVisit, true);
    }

    /** {@link LedgerEntry#businessKey} of the entry that records it. */
    public String entryKey() {
        return PAYMENT_KEY + id;
    }

    public LedgerEntry entry(EntryId entryId, Instant postedAt) {
        return entry(entryId, entryKey(), EntryKind.PATIENT_PAYMENT, receivedOn, postedAt, Optional.empty(), "Patient payment", amount);
    }

    /**
     * The entry that undoes it.
     *
     * @param undone the entry that records the payment
     * @param why in a few words
     */
    public LedgerEntry reversal(EntryId entryId, EntryId undone, LocalDate on, Instant postedAt, String why) {
        return entry(entryId, REVERSAL_KEY + id, EntryKind.REVERSAL, on, postedAt, Optional.of(undone), why, amount.negated());
    }

    /** The payment that an entry records or reverses, where it is one of a patient's. */
    public static Optional<PaymentId> of(LedgerEntry entry) {
        return Stream.of(PAYMENT_KEY, REVERSAL_KEY).filter(entry.businessKey()::startsWith).findFirst()
                .map(prefix -> new PaymentId(entry.businessKey().substring(prefix.length())));
    }

    private LedgerEntry entry(EntryId entryId, String key, EntryKind kind, LocalDate on, Instant postedAt, Optional<EntryId> corrects, String why, Money received) {
        return new LedgerEntry(entryId, key, kind, Optional.of(patientId), encounterId, Optional.empty(), on, postedAt, corrects, why,
                List.of(new LedgerLine(Account.PATIENT_CASH, received), new LedgerLine(Account.PATIENT_RECEIVABLE, received.negated())), Optional.empty());
    }
}
