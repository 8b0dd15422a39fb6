package com.superbill.edi;

/** The bytes cannot be cut into segments any further, or a value cannot be written. The finding says where and why. */
public final class EdiException extends RuntimeException {

    private final transient Finding finding;

    public EdiException(EdiFault fault, Position position, String sentence) {
        super(new Finding(fault, position, sentence).toString());
        this.finding = new Finding(fault, position, sentence);
    }

    public Finding finding() {
        return finding;
    }
}
