package com.superbill.domain.practice;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.money.Money;
import java.time.LocalDate;

/**
 * What the practice charges for one unit of a procedure from a day on (its charge master, not a payer's rate).
 *
 * @param procedureCode HCPCS or CPT code, five characters
 * @param description the practice's own words for it
 * @param effectiveFrom first service date that the price holds for
 */
public record Fee(String procedureCode, String description, Money charge, LocalDate effectiveFrom) {

    /** A million dollars: more is a slip of the keyboard, and no claim has room for it. */
    public static final long CHARGE_MAX_CENTS = 100_000_000;

    public Fee {
        InvalidValue.require(procedureCode != null && procedureCode.matches("[0-9A-Z]{5}"), "procedureCode", "must be five capital letters or digits");
        InvalidValue.requireLine("description", description, 80);
        InvalidValue.require(charge.isPositive() && charge.cents() <= CHARGE_MAX_CENTS, "chargeCents", "must be 1 to " + CHARGE_MAX_CENTS);
    }
}
