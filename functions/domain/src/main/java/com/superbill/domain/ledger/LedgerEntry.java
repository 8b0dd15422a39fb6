package com.superbill.domain.ledger;

import com.superbill.domain.FileReference;
import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One balanced entry; written once, never changed. A mistake is mended by another entry that points at it.
 *
 * @param businessKey what makes the entry the same entry when its cause arrives again, for instance {@code charge:enc_…};
 *                    a second write under the same key is recognised, not posted
 * @param patientId empty for money at provider level
 * @param effectiveOn the day that it counts for: service date of a charge, payment date of a payment
 * @param corrects the entry that this one reverses or corrects
 * @param reason why, in a few words, for a statement or an auditor
 * @param source the raw file that it came from
 */
public record LedgerEntry(EntryId id, String businessKey, EntryKind kind, Optional<PatientId> patientId, Optional<EncounterId> encounterId,
                          Optional<ClaimId> claimId, LocalDate effectiveOn, Instant postedAt, Optional<EntryId> corrects, String reason,
                          List<LedgerLine> lines, Optional<FileReference> source) {

    public static final int LINES_MAX = 20;

    public LedgerEntry {
        lines = lines.stream().filter(line -> !line.amount().isZero()).toList();
        InvalidValue.requireText("businessKey", businessKey, 200);
        InvalidValue.requireText("reason", reason, 200);
        InvalidValue.require(lines.size() <= LINES_MAX, "lines", "must be at most " + LINES_MAX);
        InvalidValue.require(Money.sum(lines.stream().map(LedgerLine::amount).toList()).isZero(), "lines", "must sum to zero");
    }
}
