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
 * MOA: how Medicare (and who follows it) adjudicated an outpatient or professional claim.
 *
 * @param reimbursementRate MOA01
 * @param hcpcsPayableCents MOA02
 * @param remark1 MOA03, a remark code (RARC)
 * @param remark2 MOA04
 * @param remark3 MOA05
 * @param remark4 MOA06
 * @param remark5 MOA07
 * @param endStageRenalDiseaseCents MOA08
 * @param nonPayableProfessionalComponentCents MOA09
 */
public record OutpatientAdjudication(
        Optional<Decimal> reimbursementRate, OptionalLong hcpcsPayableCents, String remark1, String remark2, String remark3, String remark4,
        String remark5, OptionalLong endStageRenalDiseaseCents, OptionalLong nonPayableProfessionalComponentCents) implements SegmentRecord {

    public static OutpatientAdjudication of(SegmentSource segment) {
        return new OutpatientAdjudication(segment.decimal(1), segment.cents(2), segment.text(3), segment.text(4), segment.text(5), segment.text(6), segment.text(7),
                segment.cents(8), segment.cents(9));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("MOA").decimal(reimbursementRate).cents(hcpcsPayableCents).text(remark1).text(remark2).text(remark3).text(remark4).text(remark5)
                .cents(endStageRenalDiseaseCents).cents(nonPayableProfessionalComponentCents);
    }

    /** MOA03–07, those that are there. */
    public List<String> remarks() {
        return Stream.of(remark1, remark2, remark3, remark4, remark5).filter(remark -> !remark.isEmpty()).toList();
    }
}
