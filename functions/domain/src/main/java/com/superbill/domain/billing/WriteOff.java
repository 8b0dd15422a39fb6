package com.superbill.domain.billing;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.WriteOffId;
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
 * An amount of a visit that the practice gave up. The ledger has it as an entry; a reversal is another entry, and this record
 * then says so.
 *
 * @param claimId the claim that billed the visit then, where an insurer owed the amount
 * @param account who owed it: {@link Account#INSURANCE_RECEIVABLE} or {@link Account#PATIENT_RECEIVABLE}
 * @param reason one of the account's
 * @param note more about the reason; stands in the ledger, which the patient may read
 */
public record WriteOff(WriteOffId id, PatientId patientId, EncounterId encounterId, Optional<ClaimId> claimId, Account account, Money amount,
                       WriteOffReason reason, Optional<String> note, LocalDate writtenOffOn, boolean reversed) {

    public static final int NOTE_MAX_CHARACTERS = 120;
    private static final String WRITE_OFF_KEY = "writeOff:";
    private static final String REVERSAL_KEY = "writeOffReversal:";

    public WriteOff {
        List<WriteOffReason> possible = WriteOffReason.of(account);
        InvalidValue.require(!possible.isEmpty(), "account", "must be insuranceReceivable or patientReceivable");
        InvalidValue.require(possible.contains(reason), "reason", "must be one for which what is owed on this account may be given up: "
                + String.join(", ", possible.stream().map(WriteOffReason::words).toList()));
        InvalidValue.require(amount.isPositive(), "amountCents", "must be 1 or more");
        note.ifPresent(text -> InvalidValue.requireText("note", text, NOTE_MAX_CHARACTERS));
    }

    public WriteOff undone() {
        InvalidValue.require(!reversed, "reversed", "must not be reversed already");
        return new WriteOff(id, patientId, encounterId, claimId, account, amount, reason, note, writtenOffOn, true);
    }

    /** {@link LedgerEntry#businessKey} of the entry that records it. */
    public String entryKey() {
        return WRITE_OFF_KEY + id;
    }

    public LedgerEntry entry(EntryId entryId, Instant postedAt) {
        String why = "Written off: " + reason.words() + note.map(text -> ". " + text).orElse("");
        return entry(entryId, entryKey(), EntryKind.WRITE_OFF, writtenOffOn, postedAt, Optional.empty(), why, amount);
    }

    /**
     * The entry that undoes it.
     *
     * @param undone the entry that records the write-off
     * @param why in a few words
     */
    public LedgerEntry reversal(EntryId entryId, EntryId undone, LocalDate on, Instant postedAt, String why) {
        return entry(entryId, REVERSAL_KEY + id, EntryKind.REVERSAL, on, postedAt, Optional.of(undone), why, amount.negated());
    }

    /** The write-off that an entry records or reverses, where it is one. */
    public static Optional<WriteOffId> of(LedgerEntry entry) {
        return Stream.of(WRITE_OFF_KEY, REVERSAL_KEY).filter(entry.businessKey()::startsWith).findFirst()
                .map(prefix -> new WriteOffId(entry.businessKey().substring(prefix.length())));
    }

    private LedgerEntry entry(EntryId entryId, String key, EntryKind kind, LocalDate on, Instant postedAt, Optional<EntryId> corrects, String why, Money givenUp) {
        return new LedgerEntry(entryId, key, kind, Optional.of(patientId), Optional.of(encounterId), claimId, on, postedAt, corrects, why,
                List.of(new LedgerLine(reason.adjustment(), givenUp), new LedgerLine(account, givenUp.negated())), Optional.empty());
    }
}
