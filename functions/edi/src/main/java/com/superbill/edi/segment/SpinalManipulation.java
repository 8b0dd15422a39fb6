package com.superbill.edi.segment;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * CR2: chiropractic treatment. A claim has the patient's condition and its descriptions only; the 278 has all.
 *
 * @param seriesNumber CR201, which treatment of the series this is
 * @param treatments CR202, how many the series has
 * @param subluxationFrom CR203, a vertebra, such as {@code C1} or {@code T12}
 * @param subluxationTo CR204, where the subluxation is of more than one
 * @param periodUnit CR205, {@code DA}, {@code WK}, {@code MO} or {@code YR}
 * @param periods CR206, how long the series takes
 * @param treatmentsInMonth CR207
 * @param patientCondition CR208, such as {@code A} acute, {@code C} chronic
 * @param complication CR209, {@code Y} or {@code N}
 * @param description1 CR210
 * @param description2 CR211
 * @param xRayAvailable CR212, {@code Y} or {@code N}
 */
public record SpinalManipulation(
        OptionalInt seriesNumber, Optional<Decimal> treatments, String subluxationFrom, String subluxationTo, String periodUnit, Optional<Decimal> periods,
        Optional<Decimal> treatmentsInMonth, String patientCondition, String complication, String description1, String description2,
        String xRayAvailable) implements SegmentRecord {

    public static SpinalManipulation of(SegmentSource segment) {
        return new SpinalManipulation(segment.integer(1, 1), segment.decimal(2), segment.text(3), segment.text(4), segment.text(5), segment.decimal(6),
                segment.decimal(7), segment.text(8), segment.text(9), segment.text(10), segment.text(11), segment.text(12));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CR2").integer(seriesNumber).decimal(treatments).texts(subluxationFrom, subluxationTo, periodUnit).decimal(periods).decimal(treatmentsInMonth)
                .texts(patientCondition, complication, description1, description2, xRayAvailable);
    }
}
