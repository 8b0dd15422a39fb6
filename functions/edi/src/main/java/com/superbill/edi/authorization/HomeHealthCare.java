package com.superbill.edi.authorization;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * CR6: health care at home. Dates are CCYYMMDD, periods CCYYMMDD-CCYYMMDD.
 *
 * @param prognosis CR601, {@code 1} poor to {@code 8} not known
 * @param startDate CR602, when the care begins
 * @param certificationPeriodFormat CR603, {@code RD8}
 * @param certificationPeriod CR604
 * @param diagnosisDate CR605
 * @param skilledNursingFacility CR606, whether the patient is in one
 * @param medicareCoverage CR607, {@code Y}, {@code N}, {@code U} unknown, {@code W} not applicable
 * @param certificationType CR608, {@code I} initial, {@code R} renewal, {@code S} revised
 * @param surgeryDate CR609
 * @param surgeryCodeQualifier CR610
 * @param surgeryCode CR611
 * @param orderDate CR612, of the physician
 * @param lastVisitDate CR613
 * @param physicianContactDate CR614
 * @param lastAdmissionPeriodFormat CR615, {@code RD8}
 * @param lastAdmissionPeriod CR616
 * @param dischargedFrom CR617, the kind of facility
 */
public record HomeHealthCare(
        String prognosis, String startDate, String certificationPeriodFormat, String certificationPeriod, String diagnosisDate, String skilledNursingFacility,
        String medicareCoverage, String certificationType, String surgeryDate, String surgeryCodeQualifier, String surgeryCode, String orderDate,
        String lastVisitDate, String physicianContactDate, String lastAdmissionPeriodFormat, String lastAdmissionPeriod,
        String dischargedFrom) implements SegmentRecord {

    public static HomeHealthCare of(SegmentSource segment) {
        return new HomeHealthCare(segment.text(1), segment.text(2), segment.text(3), segment.text(4), segment.text(5), segment.text(6), segment.text(7),
                segment.text(8), segment.text(9), segment.text(10), segment.text(11), segment.text(12), segment.text(13), segment.text(14), segment.text(15),
                segment.text(16), segment.text(17));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CR6").texts(prognosis, startDate, certificationPeriodFormat, certificationPeriod, diagnosisDate, skilledNursingFacility, medicareCoverage,
                certificationType, surgeryDate, surgeryCodeQualifier, surgeryCode, orderDate, lastVisitDate, physicianContactDate,
                lastAdmissionPeriodFormat, lastAdmissionPeriod, dischargedFrom);
    }
}
