package com.superbill.domain.remittance;

import com.superbill.domain.FileReference;
import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One check or transfer with its explanation (an 835 transaction).
 *
 * @param payerId the practice's payer, where the file's payer is one of them
 * @param originator TRN03, or the payer's name where that is missing: the payer's part of a {@link PaymentKey}
 * @param traceNumber TRN02, the number of the check or transfer
 * @param method BPR04: ACH, CHK, NON …
 * @param paidOn BPR16
 * @param payment BPR02, what the bank gets
 * @param providerAdjustment the sum of PLB amounts as in the file; positive takes money away
 * @param claims how many claim payments it has
 * @param balanced whether its three balances hold; otherwise nothing of it is posted
 * @param informational BPR01 says that no money moves with it (or money only): nothing of it is posted
 */
public record Remittance(RemittanceId id, DocumentId documentId, FileReference file, String payerName, Optional<String> payerId, String originator,
                         String traceNumber, String method, LocalDate paidOn, Money payment, Money providerAdjustment, int claims, boolean balanced,
                         boolean informational, RemittanceStatus status) {

    public Remittance {
        InvalidValue.require(claims >= 0, "claims", "must not be negative");
    }

    /** Held as a whole: a person must act before anything of it is posted. */
    public boolean isHeld() {
        return !balanced || informational;
    }

    public Remittance finished(RemittanceStatus outcome) {
        return new Remittance(id, documentId, file, payerName, payerId, originator, traceNumber, method, paidOn, payment, providerAdjustment, claims,
                balanced, informational, outcome);
    }
}
