package com.superbill.edi.segment;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * MIA: how Medicare (and who follows it) adjudicated an inpatient claim.
 *
 * @param coveredDays MIA01
 * @param operatingOutlierCents MIA02, prospective payment
 * @param lifetimePsychiatricDays MIA03
 * @param drgCents MIA04
 * @param remark1 MIA05, a remark code (RARC)
 * @param disproportionateShareCents MIA06
 * @param medicareSecondaryPassThroughCents MIA07
 * @param capitalCents MIA08, prospective payment
 * @param capitalFederalDrgCents MIA09
 * @param capitalHospitalDrgCents MIA10
 * @param capitalDisproportionateShareCents MIA11
 * @param oldCapitalCents MIA12
 * @param capitalIndirectMedicalEducationCents MIA13
 * @param operatingHospitalDrgCents MIA14
 * @param costReportDays MIA15
 * @param operatingFederalDrgCents MIA16
 * @param capitalOutlierCents MIA17
 * @param indirectTeachingCents MIA18
 * @param nonPayableProfessionalComponentCents MIA19
 * @param remark2 MIA20
 * @param remark3 MIA21
 * @param remark4 MIA22
 * @param remark5 MIA23
 * @param capitalExceptionCents MIA24
 */
public record InpatientAdjudication(
        Optional<Decimal> coveredDays, OptionalLong operatingOutlierCents, Optional<Decimal> lifetimePsychiatricDays, OptionalLong drgCents,
        String remark1, OptionalLong disproportionateShareCents, OptionalLong medicareSecondaryPassThroughCents, OptionalLong capitalCents,
        OptionalLong capitalFederalDrgCents, OptionalLong capitalHospitalDrgCents, OptionalLong capitalDisproportionateShareCents,
        OptionalLong oldCapitalCents, OptionalLong capitalIndirectMedicalEducationCents, OptionalLong operatingHospitalDrgCents,
        Optional<Decimal> costReportDays, OptionalLong operatingFederalDrgCents, OptionalLong capitalOutlierCents,
        OptionalLong indirectTeachingCents, OptionalLong nonPayableProfessionalComponentCents, String remark2, String remark3, String remark4,
        String remark5, OptionalLong capitalExceptionCents) implements SegmentRecord {

    public static InpatientAdjudication of(SegmentSource segment) {
        return new InpatientAdjudication(segment.decimal(1), segment.cents(2), segment.decimal(3), segment.cents(4), segment.text(5), segment.cents(6), segment.cents(7),
                segment.cents(8), segment.cents(9), segment.cents(10), segment.cents(11), segment.cents(12), segment.cents(13), segment.cents(14),
                segment.decimal(15), segment.cents(16), segment.cents(17), segment.cents(18), segment.cents(19), segment.text(20), segment.text(21),
                segment.text(22), segment.text(23), segment.cents(24));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("MIA").decimal(coveredDays).cents(operatingOutlierCents).decimal(lifetimePsychiatricDays).cents(drgCents).text(remark1)
                .cents(disproportionateShareCents).cents(medicareSecondaryPassThroughCents).cents(capitalCents).cents(capitalFederalDrgCents)
                .cents(capitalHospitalDrgCents).cents(capitalDisproportionateShareCents).cents(oldCapitalCents)
                .cents(capitalIndirectMedicalEducationCents).cents(operatingHospitalDrgCents).decimal(costReportDays).cents(operatingFederalDrgCents)
                .cents(capitalOutlierCents).cents(indirectTeachingCents).cents(nonPayableProfessionalComponentCents).text(remark2).text(remark3)
                .text(remark4).text(remark5).cents(capitalExceptionCents);
    }

    /** MIA05 and MIA20–23, those that are there. */
    public List<String> remarks() {
        return Stream.of(remark1, remark2, remark3, remark4, remark5).filter(remark -> !remark.isEmpty()).toList();
    }
}
