package com.superbill.local.payer.adjudication;

import java.time.LocalDate;
import java.util.List;

/**
 * A claim as the payer's own system sees it, taken from an 837P.
 *
 * @param patientControlNumber CLM01, echoed in every answer
 * @param frequency CLM05-3: 1 original, 7 replacement, 8 void
 * @param originalReference REF*F8, the payer's number of the claim that is replaced or voided; empty for an original
 */
public record ReceivedClaim(String patientControlNumber, String payerId, String payerName, String memberId, String patientLastName,
                            String patientFirstName, char frequency, String originalReference, LocalDate serviceDate, String placeOfService,
                            List<Line> lines) {

    /**
     * @param controlNumber REF*6R; empty if the provider sent none
     * @param procedure code and modifiers as sent, {@code HC:99213:25} without the qualifier: first the code
     */
    public record Line(int number, String controlNumber, List<String> procedure, long chargeCents, int units, LocalDate serviceDate) {

        public String procedureCode() {
            return procedure.getFirst();
        }
    }

    public long chargeCents() {
        return lines.stream().mapToLong(Line::chargeCents).sum();
    }
}
