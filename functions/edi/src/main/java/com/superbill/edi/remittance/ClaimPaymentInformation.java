package com.superbill.edi.remittance;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * CLP: what became of a claim.
 *
 * @param patientControlNumber CLP01, our CLM01, as the payer gives it back
 * @param status CLP02, {@code 1}–{@code 3} processed as primary to tertiary, {@code 4} denied, {@code 19}–{@code 21} the same and forwarded, {@code 22} reversal, {@code 23} not our claim, {@code 25} predetermination
 * @param chargeCents CLP03
 * @param paidCents CLP04
 * @param patientResponsibilityCents CLP05, informational: compute it from the adjustments
 * @param filingIndicator CLP06
 * @param payerControlNumber CLP07, the payer's own number of the claim
 * @param facilityType CLP08
 * @param frequency CLP09
 * @param patientStatus CLP10
 * @param drg CLP11
 * @param drgWeight CLP12
 * @param dischargeFraction CLP13
 * @param consentCode CLP14
 */
public record ClaimPaymentInformation(
        String patientControlNumber, String status, long chargeCents, long paidCents, OptionalLong patientResponsibilityCents, String filingIndicator,
        String payerControlNumber, String facilityType, String frequency, String patientStatus, String drg, Optional<Decimal> drgWeight,
        Optional<Decimal> dischargeFraction, String consentCode) implements SegmentRecord {

    public static ClaimPaymentInformation of(SegmentSource segment) {
        return new ClaimPaymentInformation(segment.identifier(1), segment.text(2), segment.centsOrZero(3), segment.centsOrZero(4), segment.cents(5), segment.text(6), segment.identifier(7),
                segment.text(8), segment.text(9), segment.rareText(10), segment.rareText(11), segment.decimal(12), segment.decimal(13), segment.rareText(14));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CLP").text(patientControlNumber).text(status).cents(chargeCents).cents(paidCents).cents(patientResponsibilityCents).text(filingIndicator)
                .text(payerControlNumber).text(facilityType).text(frequency).text(patientStatus).text(drg).decimal(drgWeight)
                .decimal(dischargeFraction).text(consentCode);
    }
}
