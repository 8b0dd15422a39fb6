package com.superbill.edi;

/**
 * Something wrong at a place in a file.
 *
 * @param sentence says what is wrong and what would be right; holds counts, control numbers and amounts, never a person's data
 */
public record Finding(EdiFault fault, Position position, String sentence) {

    public boolean isError() {
        return fault.severity() == EdiFault.Severity.ERROR;
    }

    @Override
    public String toString() {
        return fault + " at " + position + ": " + sentence;
    }
}
