package com.superbill.edi;

/**
 * Where something stands in a file.
 *
 * @param segment the segment's number in the file, 1 = the first ISA
 * @param segmentId its id, such as {@code CLP}; empty at the end of the file and where the segment has none that could be X12's
 * @param loop the guide's loop, such as {@code 2100}; empty where the reader does not know it
 * @param element the element's number, 1 = the first after the id; 0 = the segment as a whole
 * @param repetition the repetition's number from 1; 0 = the element as a whole
 * @param component the component's number from 1; 0 = the element as a whole
 * @param byteOffset bytes from the file's start to this segment, or to this element where one is named
 */
public record Position(long segment, String segmentId, String loop, int element, int repetition, int component, long byteOffset) {

    private static final int MAX_ID_LENGTH = 3;

    /** What is no id is data that lost its separator, somebody's name perhaps, and not repeated. */
    public Position {
        segmentId = isId(segmentId) ? segmentId : "";
    }

    public static Position ofSegment(long segment, String segmentId, String loop, long byteOffset) {
        return new Position(segment, segmentId, loop, 0, 0, 0, byteOffset);
    }

    private static boolean isId(String text) {
        // A loop, because a fresh JVM waits longer for its first stream than for its first file.
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128 || !Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() <= MAX_ID_LENGTH;
    }

    /** For people: {@code segment 12 (CLP03, loop 2100), byte 455}. */
    @Override
    public String toString() {
        var text = new StringBuilder("segment ").append(segment);
        if (!segmentId.isEmpty()) {
            text.append(" (").append(segmentId);
            if (element > 0) {
                text.append(element < 10 ? "0" : "").append(element);
            }
            if (component > 0) {
                text.append('-').append(component);
            }
            text.append(loop.isEmpty() ? "" : ", loop ").append(loop).append(')');
        }
        return text.append(", byte ").append(byteOffset).toString();
    }
}
