package com.superbill.domain.practice;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.money.Money;
import java.time.LocalDate;

/**
 * What a payer allows for one unit of a procedure from a day on, by its contract with the practice: what it pays and what it leaves
 * to the patient together.
 *
 * @param payerId {@link Payer#id}
 * @param procedureCode HCPCS or CPT code, five characters; a procedure with modifiers may be allowed otherwise
 * @param effectiveFrom first service date that the rate holds for
 */
public record ContractRate(String payerId, String procedureCode, Money allowed, LocalDate effectiveFrom) {

    public ContractRate {
        InvalidValue.require(procedureCode != null && procedureCode.matches("[0-9A-Z]{5}"), "procedureCode", "must be five capital letters or digits");
        InvalidValue.require(allowed.isPositive(), "allowedCents", "must be more than zero");
    }
}
