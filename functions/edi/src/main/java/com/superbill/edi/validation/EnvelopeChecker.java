package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Severity;
import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the values of ISA, TA1, GS and ST (GUIDE §1); their counts and control numbers are the envelope's reader's. Qualifiers outside of HIPAA's lists are warnings: partners agree on their own.
 */
final class EnvelopeChecker {

    private static final Set<String> PARTY_QUALIFIERS = Set.of("01", "14", "20", "27", "28", "29", "30", "33", "ZZ");
    private static final Pattern VERSION = Pattern.compile("00[3-8][0-9]{2}");
    private static final Pattern INTERCHANGE_NUMBER = Pattern.compile("[0-9]{9}");
    private static final Pattern NOTE = Pattern.compile("0([0-2][0-9]|3[01])");
    private static final Pattern GROUP_NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern TRANSACTION_NUMBER = Pattern.compile("[0-9A-Za-z]{4,9}");

    private final Reporter reporter;

    EnvelopeChecker(Reporter reporter) {
        this.reporter = reporter;
    }

    void interchange(SegmentView isa, InterchangeHeader header) {
        check(Set.of("00", "03").contains(header.authorizationQualifier()), isa, 1, Severity.WARNING, "010", "The authorization qualifier is 00 (none) or 03.");
        check(Set.of("00", "01").contains(header.securityQualifier()), isa, 3, Severity.WARNING, "012", "The security qualifier is 00 (none) or 01.");
        check(PARTY_QUALIFIERS.contains(header.senderQualifier()), isa, 5, Severity.WARNING, "005", "The sender's qualifier is none of those that HIPAA uses.");
        check(!header.sender().isBlank(), isa, 6, Severity.ERROR, "006", "The sender must be named.");
        check(PARTY_QUALIFIERS.contains(header.receiverQualifier()), isa, 7, Severity.WARNING, "007", "The receiver's qualifier is none of those that HIPAA uses.");
        check(!header.receiver().isBlank(), isa, 8, Severity.ERROR, "008", "The receiver must be named.");
        check(DateValues.isDay(isa.value(9)) && isa.length(9) == 6, isa, 9, Severity.ERROR, "014", "The date must be a day that exists, as YYMMDD.");
        check(DateValues.isTime(isa.value(10)) && isa.length(10) == 4, isa, 10, Severity.ERROR, "015", "The time must be HHMM.");
        boolean isVersion = VERSION.matcher(header.version()).matches();
        check(header.version().equals(InterchangeHeader.VERSION_5010), isa, 12, isVersion ? Severity.WARNING : Severity.ERROR, "017", "The version of the envelope is "
                + InterchangeHeader.VERSION_5010 + ".");
        check(Set.of("0", "1").contains(isa.raw(14)), isa, 14, Severity.ERROR, "019", "It must say whether a TA1 is asked for: 1 or 0.");
        check(Set.of("P", "T").contains(header.usage()), isa, 15, Severity.ERROR, "020", "It must say whether this is production (P) or a test (T).");
    }

    void acknowledgment(SegmentView ta1) {
        String note = Fault.INTERCHANGE_ACKNOWLEDGMENT_INVALID.acknowledgmentCode;
        check(INTERCHANGE_NUMBER.matcher(ta1.text(1)).matches(), ta1, 1, Severity.ERROR, note, "The number of the interchange that is answered has nine digits.");
        check(DateValues.isDay(ta1.value(2)) && ta1.length(2) == 6, ta1, 2, Severity.ERROR, note, "The date must be a day that exists, as YYMMDD.");
        check(DateValues.isTime(ta1.value(3)) && ta1.length(3) == 4, ta1, 3, Severity.ERROR, note, "The time must be HHMM.");
        check(Set.of("A", "E", "R").contains(ta1.text(4)), ta1, 4, Severity.ERROR, note, "The interchange is accepted (A), with errors (E), or rejected (R).");
        check(NOTE.matcher(ta1.text(5)).matches(), ta1, 5, Severity.ERROR, note, "The note is one of 000 to 031.");
    }

    void group(SegmentView gs, GroupHeader header) {
        check(!header.sender().isBlank(), gs, 2, Severity.WARNING, "", "The sender of the group must be named.");
        check(!header.receiver().isBlank(), gs, 3, Severity.WARNING, "", "The receiver of the group must be named.");
        check(DateValues.isDay(gs.value(4)) && gs.length(4) == 8, gs, 4, Severity.ERROR, "", "The date must be a day that exists, as CCYYMMDD.");
        check(DateValues.isTime(gs.value(5)), gs, 5, Severity.ERROR, "", "The time must be HHMM, HHMMSS or longer.");
        check(GROUP_NUMBER.matcher(header.controlNumber()).matches(), gs, 6, Severity.ERROR, "6", "The control number of a group has one to nine digits.");
        check(header.agency().equals("X"), gs, 7, Severity.ERROR, "", "The agency must be X.");
        check(!header.version().isBlank(), gs, 8, Severity.ERROR, "2", "The guide must be named.");
    }

    void transaction(SegmentView st, TransactionHeader header) {
        if (!TRANSACTION_NUMBER.matcher(header.controlNumber()).matches()) {
            reporter.transaction(Fault.TRANSACTION_CONTROL_NUMBER_INVALID, Severity.ERROR, st, 2, "The control number of a transaction has four to nine characters.");
        }
    }

    /** GS01 and GS08 have to fit the transaction. */
    void guide(SegmentView st, GroupHeader group, TransactionKind kind) {
        if (!group.functionalCode().equals(kind.functionalCode())) {
            reporter.transaction(Fault.TRANSACTION_NOT_OF_GROUP, Severity.ERROR, st, 1, "A " + kind.code() + " belongs into a group with " + kind.functionalCode() + " in GS01.");
        }
        if (!kind.isNamedBy(group.version())) {
            reporter.transaction(Fault.TRANSACTION_NOT_OF_GROUP, Severity.ERROR, st, kind == TransactionKind.REMITTANCE ? 1 : 3, "GS08 names another guide than this transaction's, "
                    + kind.version() + ".");
        }
    }

    private void check(boolean holds, SegmentView header, int element, Severity severity, String acknowledgmentCode, String sentence) {
        if (!holds) {
            var fault = switch (header.tag()) {
                case SegmentTag.ISA -> Fault.INTERCHANGE_HEADER_INVALID;
                case SegmentTag.TA1 -> Fault.INTERCHANGE_ACKNOWLEDGMENT_INVALID;
                default -> Fault.GROUP_HEADER_INVALID;
            };
            reporter.header(fault, severity, acknowledgmentCode, header, element, sentence);
        }
    }
}
