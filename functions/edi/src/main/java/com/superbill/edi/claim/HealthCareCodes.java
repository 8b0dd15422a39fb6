package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.loop.SegmentRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * HI: codes of one kind.
 *
 * @param codes HI01–12
 */
public record HealthCareCodes(List<HealthCareCode> codes) implements SegmentRecord {

    /** Codes of a segment. */
    public static final int MAX_CODES = 12;

    public HealthCareCodes {
        codes = Lists.copyOf(codes);
        if (codes.size() > MAX_CODES) {
            throw new IllegalArgumentException("HI holds at most " + MAX_CODES + " codes");
        }
    }

    /** The diagnoses of a claim, principal first; ICD-10 without the point. */
    public static HealthCareCodes diagnoses(List<String> codes) {
        var all = new ArrayList<HealthCareCode>();
        for (String code : codes) {
            all.add(HealthCareCode.of(all.isEmpty() ? "ABK" : "ABF", code));
        }
        return new HealthCareCodes(all);
    }

    public static HealthCareCodes of(SegmentSource segment) {
        int count = Math.min(segment.count(), MAX_CODES);
        var codes = new ArrayList<HealthCareCode>(count);
        for (int element = 1; element <= count; element++) {
            if (!segment.has(element)) {
                continue;
            }
            // A code after an empty element moves up when written.
            if (codes.size() < element - 1) {
                segment.saysMore();
            }
            codes.add(HealthCareCode.of(segment, element));
        }
        return new HealthCareCodes(codes);
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("HI");
        for (var code : codes) {
            out.composite(code);
        }
    }
}
