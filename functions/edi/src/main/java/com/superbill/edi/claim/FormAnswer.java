package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * FRM: an answer on a form.
 *
 * @param question FRM01
 * @param yesOrNo FRM02
 * @param text FRM03
 * @param date FRM04, CCYYMMDD
 * @param percentage FRM05
 */
public record FormAnswer(String question, String yesOrNo, String text, String date, Optional<Decimal> percentage) implements SegmentRecord {

    public static FormAnswer of(SegmentSource segment) {
        return new FormAnswer(segment.text(1), segment.text(2), segment.text(3), segment.text(4), segment.decimal(5));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("FRM").text(question).text(yesOrNo).text(text).text(date).decimal(percentage);
    }
}
