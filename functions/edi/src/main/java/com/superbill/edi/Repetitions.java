package com.superbill.edi;

/** Finds repetitions of an element, and components of any of them, byte by byte: few elements have them. */
final class Repetitions {

    private Repetitions() {
    }

    /** How many repetitions lie between two indexes. */
    static int count(byte[] bytes, int start, int end, Delimiters delimiters) {
        int count = 1;
        for (int i = start; i < end; i++) {
            count += bytes[i] == delimiters.repetition() ? 1 : 0;
        }
        return count;
    }

    /** How many components a repetition has. */
    static int components(byte[] bytes, int start, int end, Delimiters delimiters, int repetition) {
        int count = 1;
        int repetitionAt = 1;
        for (int i = start; i < end; i++) {
            if (bytes[i] == delimiters.component() && repetitionAt == repetition) {
                count++;
            } else if (bytes[i] == delimiters.repetition()) {
                repetitionAt++;
            }
        }
        return count;
    }

    /** Where a component of a repetition lies: its index in the high half, its length in the low one; 0 where it is not there. */
    static long span(byte[] bytes, int start, int end, Delimiters delimiters, int repetition, int component) {
        int repetitionsLeft = repetition - 1;
        int componentsLeft = component - 1;
        int from = start;
        int i = start;
        for (; i < end; i++) {
            byte b = bytes[i];
            if (b == delimiters.repetition()) {
                if (repetitionsLeft-- == 0) {
                    break;
                }
                from = i + 1;
            } else if (b == delimiters.component() && repetitionsLeft == 0) {
                if (componentsLeft-- == 0) {
                    break;
                }
                from = i + 1;
            }
        }
        return repetitionsLeft > 0 || componentsLeft > 0 ? 0 : (long) from << 32 | i - from;
    }
}
