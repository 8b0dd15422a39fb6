package com.superbill.paymentposting;

import com.superbill.domain.money.Money;
import com.superbill.domain.remittance.Imbalance;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceException;
import com.superbill.domain.remittance.RemittanceStatus;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code Remittance} of the API. */
@Json
record RemittanceView(String id, String documentId, String payerName, Optional<String> payerId, String traceNumber, String method, LocalDate paidOn,
                      long paymentCents, long postedCents, long providerAdjustmentCents, int claims, List<ExceptionView> exceptions, boolean balanced,
                      RemittanceStatus status) {

    /** @param posted claim payments posted, less provider adjustments posted */
    static RemittanceView of(Remittance remittance, Money posted, List<RemittanceException> exceptions) {
        return new RemittanceView(remittance.id().value(), remittance.documentId().value(), remittance.payerName(), remittance.payerId(), remittance.traceNumber(),
                remittance.method(), remittance.paidOn(), remittance.payment().cents(), posted.cents(), remittance.providerAdjustment().cents(), remittance.claims(),
                exceptions.stream().map(ExceptionView::of).toList(), remittance.balanced(), remittance.status());
    }

    @Json
    record Page(List<RemittanceView> items, Optional<String> nextCursor) {
    }

    /** {@code RemittanceException} of the API. */
    @Json
    record ExceptionView(RemittanceException.Code code, String detail, Optional<Integer> claimPaymentSequence, Optional<String> patientControlNumber,
                         Optional<Imbalance.Level> level, Optional<Long> expectedCents, Optional<Long> actualCents, String segment, long segmentNumber) {

        static ExceptionView of(RemittanceException exception) {
            var imbalance = exception.imbalance();
            return new ExceptionView(exception.code(), exception.detail(), exception.sequence(), exception.patientControlNumber(),
                    imbalance.map(found -> found.level()), imbalance.map(found -> found.expected().cents()),
                    imbalance.map(found -> found.actual().cents()), exception.place().segment(), exception.place().number());
        }
    }
}
