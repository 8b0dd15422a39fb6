package com.superbill.edi.validation;

import com.superbill.edi.EdiFault;
import com.superbill.edi.EdiFault.Scope;
import com.superbill.edi.EdiFault.Severity;

/** What a guide finds wrong with segments and elements, beside the rows of {@code rules.txt}. Codes: IK304 of a segment, IK403 of an element (GUIDE §8). */
enum Fault {
    SEGMENT_MISSING(Scope.SEGMENT, "3", 2, "Add the segment, or ask whoever makes the file to."),
    LOOP_MISSING(Scope.SEGMENT, "I7", 2, "Add the loop, or ask whoever makes the file to."),
    SEGMENT_UNEXPECTED(Scope.SEGMENT, "2", 2, "Take the segment out, or put it where the guide has it."),
    SEGMENT_UNKNOWN(Scope.SEGMENT, "1", 1, "Take the segment out: X12 has none of this name here."),
    SEGMENT_OUT_OF_SEQUENCE(Scope.SEGMENT, "7", 1, "Move the segment to its place."),
    SEGMENT_TOO_OFTEN(Scope.SEGMENT, "5", 2, "Take the surplus out."),
    LOOP_TOO_OFTEN(Scope.SEGMENT, "4", 2, "Take the surplus out, or send the rest in another claim or transaction."),
    SEGMENT_WITHOUT_VALUES(Scope.SEGMENT, "8", 1, "Fill one of its elements, or take the segment out."),
    LEVEL_NUMBER_WRONG(Scope.ELEMENT, "7", 1, "Number the HL segments 1, 2, 3 … and let each name its parent."),
    CHILD_FLAG_WRONG(Scope.ELEMENT, "7", 1, "Set HL04 to 1 where a level stands under this one, else to 0."),
    ELEMENT_MISSING(Scope.ELEMENT, "1", 2, "Fill the element."),
    ELEMENT_MISSING_BESIDE_ANOTHER(Scope.ELEMENT, "2", 1, "Fill the element, or take out the one that calls for it."),
    ELEMENT_EXCLUDED_BY_ANOTHER(Scope.ELEMENT, "10", 1, "Leave one of the two empty."),
    ELEMENT_NOT_USED(Scope.ELEMENT, "I10", 2, "Leave the element empty."),
    TOO_MANY_ELEMENTS(Scope.ELEMENT, "3", 1, "Take the surplus out."),
    TOO_MANY_COMPONENTS(Scope.ELEMENT, "13", 1, "Take the surplus out; a separator within data must be replaced."),
    TOO_MANY_REPETITIONS(Scope.ELEMENT, "12", 1, "Take the surplus out; a separator within data must be replaced."),
    TOO_SHORT(Scope.ELEMENT, "4", 1, "Send the whole value."),
    TOO_LONG(Scope.ELEMENT, "5", 1, "Shorten the value."),
    CHARACTER_INVALID(Scope.ELEMENT, "6", 1, "Correct the value."),
    NUMBER_INVALID(Scope.ELEMENT, "6", 1, "Send digits, at most one point and no thousands separator."),
    DATE_INVALID(Scope.ELEMENT, "8", 1, "Send a day that exists, as CCYYMMDD."),
    TIME_INVALID(Scope.ELEMENT, "9", 1, "Send a time as HHMM."),
    CODE_INVALID(Scope.ELEMENT, "I6", 2, "Send one of the guide's code values."),
    CODE_NOT_LISTED(Scope.ELEMENT, "", 5, "Look the code up in its list; it must be in force on the day of service."),
    PATTERN_WRONG(Scope.ELEMENT, "I12", 2, "Correct the value."),
    INTERCHANGE_HEADER_INVALID(Scope.INTERCHANGE, "", 1, "Correct ISA in the program that makes the file."),
    INTERCHANGE_ACKNOWLEDGMENT_INVALID(Scope.INTERCHANGE, "024", 1, "Correct TA1 in the program that makes the file."),
    GROUP_HEADER_INVALID(Scope.GROUP, "", 1, "Correct GS in the program that makes the file."),
    TRANSACTION_CONTROL_NUMBER_INVALID(Scope.TRANSACTION, "7", 1, "Number the transactions of a group 0001, 0002 …"),
    TRANSACTION_NOT_OF_GROUP(Scope.TRANSACTION, "I6", 1, "Put the transaction into a group of its kind and guide."),
    TRAILING_SPACES(Scope.ELEMENT, "6", 1, Severity.WARNING, "Leave the spaces out; some receivers reject them."),
    GUIDE_UNKNOWN(Scope.TRANSACTION, "I6", 1, "Name a guide that both sides use in ST03 and GS08."),
    GUIDE_NAMED_WRONGLY(Scope.TRANSACTION, "I6", 2, "Name the guide in ST03 as the receiver expects it.");

    final Scope scope;
    final String acknowledgmentCode;
    final int snipLevel;
    /** Of an element's fault; at other scopes the place where it is found decides. */
    final Severity severity;
    final String advice;

    Fault(Scope scope, String acknowledgmentCode, int snipLevel, String advice) {
        this(scope, acknowledgmentCode, snipLevel, Severity.ERROR, advice);
    }

    Fault(Scope scope, String acknowledgmentCode, int snipLevel, Severity severity, String advice) {
        this.scope = scope;
        this.acknowledgmentCode = acknowledgmentCode;
        this.snipLevel = snipLevel;
        this.severity = severity;
        this.advice = advice;
    }

    /** What to do about a fault of the envelope. */
    static String adviceFor(EdiFault fault) {
        return switch (fault) {
            case NOT_X12 -> "Send an X12 file: plain text that begins with ISA.";
            case REPETITION_SEPARATOR_INVALID, DELIMITERS_INVALID -> "Let the program that makes the file use the delimiters * ^ : ~, each for one purpose.";
            case ISA_NOT_FIXED_WIDTH -> "Let the program that makes the file fill each element of ISA with blanks to its width.";
            case SEGMENT_EMPTY -> "Take the surplus terminator out.";
            case SEGMENT_NOT_TERMINATED, INTERCHANGE_TRAILER_MISSING, GROUP_TRAILER_MISSING, TRANSACTION_TRAILER_MISSING ->
                "The file is cut off or a trailer was left out: transfer it again, or ask the sender for the whole file.";
            case TRANSACTION_SEGMENT_COUNT_WRONG, GROUP_TRANSACTION_COUNT_WRONG, INTERCHANGE_GROUP_COUNT_WRONG ->
                "Something was added, lost or counted wrongly: let the program that makes the file count.";
            case INTERCHANGE_CONTROL_NUMBER_REPEATED, GROUP_CONTROL_NUMBER_REPEATED, TRANSACTION_CONTROL_NUMBER_REPEATED -> "Give each its own control number.";
            default -> "Correct it in the program that makes the file.";
        };
    }
}
