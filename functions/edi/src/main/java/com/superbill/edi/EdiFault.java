package com.superbill.edi;

/**
 * What can be wrong with a file as far as reading and writing can see: its bytes, its envelope, its values and its sums. The guides' rules are the validator's.
 *
 * <p>{@link #acknowledgmentCode()} is the code by which a receiver reports the fault at its {@link #scope()}: a TA1 note code for an
 * interchange, AK905 for a group, IK502 for a transaction, IK304 for a segment, IK403 for an element (GUIDE §1, §8).
 */
public enum EdiFault {
    NOT_X12(Scope.FILE, Severity.ERROR, "024"),
    DELIMITERS_INVALID(Scope.INTERCHANGE, Severity.ERROR, "022"),
    ISA_NOT_FIXED_WIDTH(Scope.INTERCHANGE, Severity.WARNING, "022"),
    REPETITION_SEPARATOR_INVALID(Scope.INTERCHANGE, Severity.WARNING, "022"),
    SEGMENT_TOO_LONG(Scope.INTERCHANGE, Severity.ERROR, "022"),
    TOO_MANY_ELEMENTS(Scope.INTERCHANGE, Severity.ERROR, "022"),
    /** Of the file's last segment. Where that is an IEA that repeats its ISA's number, nothing is lost; where not, a trailer is missing or wrong too, which is an error. */
    SEGMENT_NOT_TERMINATED(Scope.INTERCHANGE, Severity.WARNING, "023"),

    INTERCHANGE_TRAILER_MISSING(Scope.INTERCHANGE, Severity.ERROR, "023"),
    INTERCHANGE_CONTROL_NUMBER_DIFFERS(Scope.INTERCHANGE, Severity.ERROR, "001"),
    INTERCHANGE_CONTROL_NUMBER_INVALID(Scope.INTERCHANGE, Severity.ERROR, "018"),
    /** A receiver takes it for the same interchange again; but payers number all of a file alike, and what is in them is sound (GUIDE §1, §4.3). */
    INTERCHANGE_CONTROL_NUMBER_REPEATED(Scope.INTERCHANGE, Severity.WARNING, "025"),
    INTERCHANGE_GROUP_COUNT_WRONG(Scope.INTERCHANGE, Severity.ERROR, "021"),
    SEGMENT_OUTSIDE_ENVELOPE(Scope.INTERCHANGE, Severity.ERROR, "022"),

    GROUP_TRAILER_MISSING(Scope.GROUP, Severity.ERROR, "3"),
    GROUP_CONTROL_NUMBER_DIFFERS(Scope.GROUP, Severity.ERROR, "4"),
    GROUP_CONTROL_NUMBER_REPEATED(Scope.GROUP, Severity.ERROR, "19"),
    GROUP_TRANSACTION_COUNT_WRONG(Scope.GROUP, Severity.ERROR, "5"),

    TRANSACTION_TRAILER_MISSING(Scope.TRANSACTION, Severity.ERROR, "2"),
    TRANSACTION_CONTROL_NUMBER_DIFFERS(Scope.TRANSACTION, Severity.ERROR, "3"),
    TRANSACTION_CONTROL_NUMBER_REPEATED(Scope.TRANSACTION, Severity.ERROR, "23"),
    TRANSACTION_SEGMENT_COUNT_WRONG(Scope.TRANSACTION, Severity.ERROR, "4"),

    /** A transaction that is read whole is longer than memory allows. */
    TRANSACTION_TOO_LONG(Scope.TRANSACTION, Severity.ERROR, "5"),

    /** Two terminators with nothing between them: passed over, and not counted. */
    SEGMENT_EMPTY(Scope.SEGMENT, Severity.WARNING, "1"),
    SEGMENT_MISSING(Scope.SEGMENT, Severity.ERROR, "3"),
    SEGMENT_UNEXPECTED(Scope.SEGMENT, Severity.WARNING, "2"),

    AMOUNT_INVALID(Scope.ELEMENT, Severity.ERROR, "6"),
    NUMBER_INVALID(Scope.ELEMENT, Severity.ERROR, "6"),
    DATE_INVALID(Scope.ELEMENT, Severity.ERROR, "8"),
    VALUE_MISSING(Scope.ELEMENT, Severity.ERROR, "1"),

    /** Sums that do not agree. A 999 does not report them: they are business (GUIDE §2). */
    UNBALANCED(Scope.TRANSACTION, Severity.ERROR, ""),
    /** Writing only: a value holds a delimiter, a control character or a character outside ISO-8859-1. */
    DATA_NOT_WRITABLE(Scope.ELEMENT, Severity.ERROR, "6");

    /** What the fault is a fault of. */
    public enum Scope { FILE, INTERCHANGE, GROUP, TRANSACTION, SEGMENT, ELEMENT }

    /** An error makes what it concerns unfit for use; a warning does not. */
    public enum Severity { ERROR, WARNING }

    private final Scope scope;
    private final Severity severity;
    private final String acknowledgmentCode;

    EdiFault(Scope scope, Severity severity, String acknowledgmentCode) {
        this.scope = scope;
        this.severity = severity;
        this.acknowledgmentCode = acknowledgmentCode;
    }

    public Scope scope() {
        return scope;
    }

    public Severity severity() {
        return severity;
    }

    /** The code in the acknowledgment of this scope; empty where none exists. */
    public String acknowledgmentCode() {
        return acknowledgmentCode;
    }
}
