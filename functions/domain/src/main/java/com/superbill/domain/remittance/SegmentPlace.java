package com.superbill.domain.remittance;

/**
 * Where in a file something stands.
 *
 * @param segment id of the segment
 * @param number 1-based count of that segment in the file, the first ISA being 1
 */
public record SegmentPlace(String segment, long number) {
}
