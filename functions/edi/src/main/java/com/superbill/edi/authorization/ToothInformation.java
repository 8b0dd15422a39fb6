package com.superbill.edi.authorization;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;

/**
 * TOO: a tooth that a dental service is for.
 *
 * @param qualifier TOO01, {@code JP} the universal national tooth designation
 * @param tooth TOO02
 * @param surfaces TOO03, such as {@code M} mesial, {@code O} occlusal; at most five
 */
public record ToothInformation(String qualifier, String tooth, List<String> surfaces) implements SegmentRecord {

    public ToothInformation {
        surfaces = List.copyOf(surfaces);
    }

    public static ToothInformation of(SegmentSource segment) {
        return new ToothInformation(segment.text(1), segment.text(2), segment.components(3));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("TOO").texts(qualifier, tooth).composite(surfaces);
    }
}
