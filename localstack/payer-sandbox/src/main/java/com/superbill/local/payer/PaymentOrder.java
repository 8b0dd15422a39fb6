package com.superbill.local.payer;

import com.superbill.local.payer.adjudication.Decision;
import java.util.List;
import java.util.Map;

/**
 * What one payer is going to pay to one practice on one day: the content of an 835 that is not written yet.
 *
 * @param traceNumber TRN02; the same in a repeated 835
 * @param mailbox the practice's name in the exchange
 * @param receiver ISA08, the practice's submitter id
 * @param recoupments payer claim control number to cents that the payer paid wrongly and will take out of a later payment
 */
record PaymentOrder(String traceNumber, String mailbox, String payerId, String payerName, Payee payee, String receiver,
                    List<Decision> decisions, Map<String, Long> recoupments) {

    /** The billing provider (1000B). */
    record Payee(String name, String npi, String taxId) {
    }

    PaymentOrder {
        decisions = List.copyOf(decisions);
        recoupments = Map.copyOf(recoupments);
    }

    long paidCents() {
        return decisions.stream().mapToLong(Decision::paidCents).sum();
    }
}
