package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.time.LocalDate;

/**
 * DMG: birth and gender.
 *
 * @param format DMG01, {@code D8}
 * @param birthDate DMG02, CCYYMMDD
 * @param gender DMG03, {@code F}, {@code M} or {@code U}
 */
public record Demographics(String format, String birthDate, String gender) implements SegmentRecord {

    public static Demographics of(SegmentSource segment) {
        return new Demographics(segment.text(1), segment.text(2), segment.text(3));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("DMG").texts(format, birthDate, gender);
    }

    public static Demographics of(LocalDate birthDate, String gender) {
        return new Demographics("D8", X12Date.of(birthDate), gender);
    }
}
