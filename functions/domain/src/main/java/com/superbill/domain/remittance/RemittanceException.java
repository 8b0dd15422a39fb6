package com.superbill.domain.remittance;

import java.util.Optional;

/**
 * Something of a remittance that is not posted and waits for a person.
 *
 * @param sequence the claim payment's, where it is one claim's matter
 * @param imbalance which equation does not hold, for {@link Code#UNBALANCED}
 */
public record RemittanceException(Code code, String detail, Optional<Integer> sequence, Optional<String> patientControlNumber,
                                  Optional<Imbalance> imbalance) {

    public enum Code {
        UNBALANCED, UNMATCHED, AMBIGUOUS, DUPLICATE, OVERPAID, PARKED, REVERSAL_WITHOUT_PAYMENT
    }

    public static RemittanceException ofRemittance(Code code, String detail) {
        return new RemittanceException(code, detail, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static RemittanceException ofPayment(Code code, String detail, ClaimPayment payment) {
        return new RemittanceException(code, detail, Optional.of(payment.sequence()), Optional.of(payment.patientControlNumber()), Optional.empty());
    }

    public static RemittanceException of(Imbalance imbalance) {
        return new RemittanceException(Code.UNBALANCED, imbalance.equation(), Optional.empty(), Optional.empty(), Optional.of(imbalance));
    }
}
