package com.superbill.edi.remittance;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * TS3: sums over a group of claims of one provider; Medicare, informational.
 *
 * @param provider TS301
 * @param facilityType TS302
 * @param fiscalPeriodEnd TS303, CCYYMMDD
 * @param claimCount TS304
 * @param chargeCents TS305
 * @param medicareSecondaryPayerCents TS313
 * @param nonLaboratoryChargeCents TS315
 * @param hcpcsReportableCents TS317
 * @param hcpcsPayableCents TS318
 * @param professionalComponentCents TS320
 * @param medicareSecondaryPatientLiabilityCents TS321
 * @param patientReimbursementCents TS322
 * @param periodicInterimClaimCount TS323
 * @param periodicInterimAdjustmentCents TS324
 */
public record ProviderSummary(
        String provider, String facilityType, String fiscalPeriodEnd, Optional<Decimal> claimCount, OptionalLong chargeCents,
        OptionalLong medicareSecondaryPayerCents, OptionalLong nonLaboratoryChargeCents, OptionalLong hcpcsReportableCents,
        OptionalLong hcpcsPayableCents, OptionalLong professionalComponentCents, OptionalLong medicareSecondaryPatientLiabilityCents,
        OptionalLong patientReimbursementCents, Optional<Decimal> periodicInterimClaimCount, OptionalLong periodicInterimAdjustmentCents) implements SegmentRecord {

    public static ProviderSummary of(SegmentSource segment) {
        return new ProviderSummary(segment.text(1), segment.text(2), segment.text(3), segment.decimal(4), segment.cents(5), segment.cents(13), segment.cents(15),
                segment.cents(17), segment.cents(18), segment.cents(20), segment.cents(21), segment.cents(22), segment.decimal(23), segment.cents(24));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("TS3").text(provider).text(facilityType).text(fiscalPeriodEnd).decimal(claimCount).cents(chargeCents).skip(7).cents(medicareSecondaryPayerCents)
                .skip(1).cents(nonLaboratoryChargeCents).skip(1).cents(hcpcsReportableCents).cents(hcpcsPayableCents).skip(1)
                .cents(professionalComponentCents).cents(medicareSecondaryPatientLiabilityCents).cents(patientReimbursementCents)
                .decimal(periodicInterimClaimCount).cents(periodicInterimAdjustmentCents);
    }
}
