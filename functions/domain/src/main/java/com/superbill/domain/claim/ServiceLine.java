package com.superbill.domain.claim;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.money.Money;

/**
 * One line of a claim (837 loop 2400).
 *
 * @param number 1-based (LX01)
 * @param controlNumber unique over all claims of the practice (REF*6R); the payer echoes it in the 835
 */
public record ServiceLine(int number, String controlNumber, Procedure procedure, Money charge) {

    public static final int CONTROL_NUMBER_MAX_CHARACTERS = 30;

    public ServiceLine {
        InvalidValue.require(number >= 1, "number", "must be 1 or more");
        InvalidValue.requireText("controlNumber", controlNumber, CONTROL_NUMBER_MAX_CHARACTERS);
        InvalidValue.require(!charge.isNegative(), "charge", "must not be negative");
    }
}
