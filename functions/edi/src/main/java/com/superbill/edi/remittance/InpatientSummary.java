package com.superbill.edi.remittance;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * TS2: sums over a group of inpatient claims; Medicare, informational.
 *
 * @param drgCents TS201
 * @param federalSpecificCents TS202
 * @param hospitalSpecificCents TS203
 * @param disproportionateShareCents TS204
 * @param capitalCents TS205
 * @param indirectMedicalEducationCents TS206
 * @param outlierDays TS207
 * @param dayOutlierCents TS208
 * @param costOutlierCents TS209
 * @param averageLengthOfStay TS210
 * @param discharges TS211
 * @param costReportDays TS212
 * @param coveredDays TS213
 * @param nonCoveredDays TS214
 * @param medicareSecondaryPassThroughCents TS215
 * @param averageDrgWeight TS216
 * @param capitalFederalDrgCents TS217
 * @param capitalHospitalDrgCents TS218
 * @param capitalDisproportionateShareDrgCents TS219
 */
public record InpatientSummary(
        OptionalLong drgCents, OptionalLong federalSpecificCents, OptionalLong hospitalSpecificCents, OptionalLong disproportionateShareCents,
        OptionalLong capitalCents, OptionalLong indirectMedicalEducationCents, Optional<Decimal> outlierDays, OptionalLong dayOutlierCents,
        OptionalLong costOutlierCents, Optional<Decimal> averageLengthOfStay, Optional<Decimal> discharges, Optional<Decimal> costReportDays,
        Optional<Decimal> coveredDays, Optional<Decimal> nonCoveredDays, OptionalLong medicareSecondaryPassThroughCents,
        Optional<Decimal> averageDrgWeight, OptionalLong capitalFederalDrgCents, OptionalLong capitalHospitalDrgCents,
        OptionalLong capitalDisproportionateShareDrgCents) implements SegmentRecord {

    public static InpatientSummary of(SegmentSource segment) {
        return new InpatientSummary(segment.cents(1), segment.cents(2), segment.cents(3), segment.cents(4), segment.cents(5), segment.cents(6), segment.decimal(7),
                segment.cents(8), segment.cents(9), segment.decimal(10), segment.decimal(11), segment.decimal(12), segment.decimal(13),
                segment.decimal(14), segment.cents(15), segment.decimal(16), segment.cents(17), segment.cents(18), segment.cents(19));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("TS2").cents(drgCents).cents(federalSpecificCents).cents(hospitalSpecificCents).cents(disproportionateShareCents).cents(capitalCents)
                .cents(indirectMedicalEducationCents).decimal(outlierDays).cents(dayOutlierCents).cents(costOutlierCents).decimal(averageLengthOfStay)
                .decimal(discharges).decimal(costReportDays).decimal(coveredDays).decimal(nonCoveredDays).cents(medicareSecondaryPassThroughCents)
                .decimal(averageDrgWeight).cents(capitalFederalDrgCents).cents(capitalHospitalDrgCents).cents(capitalDisproportionateShareDrgCents);
    }
}
