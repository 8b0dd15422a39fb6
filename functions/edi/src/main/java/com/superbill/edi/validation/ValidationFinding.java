package com.superbill.edi.validation;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Position;
import com.superbill.edi.acknowledgment.ErrorContext;
import java.util.Optional;

/**
 * Something wrong with a file.
 *
 * @param code the fault's name or the rule's, such as {@code SEGMENT_MISSING} or {@code 837-FREQUENCY-NEEDS-F8}
 * @param snipLevel 1 to 5, GUIDE §2; 6 stands for clearinghouse habits and payers' edits
 * @param position where it stands
 * @param segmentInTransaction the segment's number in its transaction, ST = 1, as IK302 counts; 0 outside a transaction
 * @param dataElement the element's number in the X12 dictionary; {@code ""} where none is concerned
 * @param scope what an acknowledgment reports it at
 * @param acknowledgmentCode TA105, AK905, IK502, IK304 or IK403, as the scope says; {@code ""} where the 999 does not report it (GUIDE §2)
 * @param sentence what is wrong, without a person's data
 * @param advice what to do about it
 * @param businessUnit whose it is, such as {@code CLM01} and the claim's: for CTX in the 999. It may tell of a person: not for logs
 */
public record ValidationFinding(String code, EdiFault.Severity severity, int snipLevel, Position position, long segmentInTransaction, String dataElement,
        EdiFault.Scope scope, String acknowledgmentCode, String sentence, String advice,
        Optional<ErrorContext.Context> businessUnit) {

    public boolean isError() {
        return severity == EdiFault.Severity.ERROR;
    }

    @Override
    public String toString() {
        return code + " at " + position + ": " + sentence;
    }
}
