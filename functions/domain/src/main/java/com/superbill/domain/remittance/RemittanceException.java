package com.superbill.domain.remittance;

import java.util.Optional;

/**
 * Something of a remittance that is not posted and waits for a person.
 *
 * @param sequence the claim payment's, where it is one claim's matter
 * @param place of the claim, the line or the payment (BPR) that it is about
 * @param imbalance which equation does not hold, for {@link Code#UNBALANCED}
 */
public record RemittanceException(Code code, String detail, Optional<Integer> sequence, Optional<String> patientControlNumber,
                                  SegmentPlace place, Optional<Imbalance> imbalance) {

    public enum Code {
        UNBALANCED("unbalanced"), UNMATCHED("unmatched"), AMBIGUOUS("ambiguous"), DUPLICATE("duplicate"), OVERPAID("overpaid"), PARKED("parked"),
        REVERSAL_WITHOUT_PAYMENT("reversalWithoutPayment");

        private final String wireName;

        Code(String wireName) {
            this.wireName = wireName;
        }

        /** As the API writes it. */
        public String wireName() {
            return wireName;
        }
    }

    public static RemittanceException ofRemittance(Code code, String detail, SegmentPlace payment) {
        return new RemittanceException(code, detail, Optional.empty(), Optional.empty(), payment, Optional.empty());
    }

    public static RemittanceException ofPayment(Code code, String detail, ClaimPayment payment) {
        return new RemittanceException(code, detail, Optional.of(payment.sequence()), Optional.of(payment.patientControlNumber()), payment.place(), Optional.empty());
    }

    /** @param equation with its figures, for a person */
    public static RemittanceException ofImbalance(Imbalance imbalance, SegmentPlace place, String equation) {
        return new RemittanceException(Code.UNBALANCED, equation, Optional.empty(), Optional.empty(), place, Optional.of(imbalance));
    }
}
