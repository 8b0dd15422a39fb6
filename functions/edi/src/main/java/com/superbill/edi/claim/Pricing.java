package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * HCP: how a repricer priced.
 *
 * @param method HCP01
 * @param allowedCents HCP02
 * @param savingsCents HCP03
 * @param organization HCP04
 * @param rate HCP05
 * @param patientGroup HCP06, APG or DRG
 * @param patientGroupCents HCP07
 * @param revenueCode HCP08
 * @param procedureQualifier HCP09
 * @param procedure HCP10
 * @param unit HCP11
 * @param quantity HCP12
 * @param rejectReason HCP13
 * @param policyCompliance HCP14
 * @param exception HCP15
 */
public record Pricing(
        String method, OptionalLong allowedCents, OptionalLong savingsCents, String organization, Optional<Decimal> rate, String patientGroup,
        OptionalLong patientGroupCents, String revenueCode, String procedureQualifier, String procedure, String unit, Optional<Decimal> quantity,
        String rejectReason, String policyCompliance, String exception) implements SegmentRecord {

    public static Pricing of(SegmentSource segment) {
        return new Pricing(segment.text(1), segment.cents(2), segment.cents(3), segment.text(4), segment.decimal(5), segment.text(6), segment.cents(7),
                segment.text(8), segment.text(9), segment.text(10), segment.text(11), segment.decimal(12), segment.text(13), segment.text(14),
                segment.text(15));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("HCP").text(method).cents(allowedCents).cents(savingsCents).text(organization).decimal(rate).text(patientGroup).cents(patientGroupCents)
                .text(revenueCode).text(procedureQualifier).text(procedure).text(unit).decimal(quantity).text(rejectReason).text(policyCompliance)
                .text(exception);
    }
}
