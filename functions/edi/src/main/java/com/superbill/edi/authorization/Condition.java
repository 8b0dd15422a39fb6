package com.superbill.edi.authorization;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.ElementRecord;
import java.util.List;
import java.util.stream.IntStream;

/**
 * CRC: conditions of the patient, such as those that make an ambulance or oxygen necessary.
 *
 * @param category CRC01, such as {@code 07} ambulance, {@code 75} functional limitations
 * @param applies CRC02, {@code Y} or {@code N}
 * @param codes CRC03–07
 */
public record Condition(String category, String applies, List<String> codes) implements ElementRecord {

    public Condition {
        codes = List.copyOf(codes);
        if (codes.size() > MAX_CODES) {
            throw new IllegalArgumentException("CRC holds at most " + MAX_CODES + " conditions");
        }
    }

    public static Condition of(SegmentSource segment) {
        return new Condition(segment.text(1), segment.text(2), IntStream.range(3, 3 + MAX_CODES).mapToObj(segment::text).filter(code -> !code.isEmpty()).toList());
    }

    @Override
    public String segmentId() {
        return "CRC";
    }

    @Override
    public void writeElements(ElementWriter out) {
        out.texts(category, applies);
        codes.forEach(out::text);
    }

    private static final int MAX_CODES = 5;
}
