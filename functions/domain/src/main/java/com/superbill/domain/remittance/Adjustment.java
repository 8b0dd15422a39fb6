package com.superbill.domain.remittance;

import com.superbill.domain.money.Money;

/**
 * The difference between a charge and a payment, and why (one triple of a CAS segment).
 *
 * @param group CAS01: CO contractual, PR patient, OA other, PI payer initiated; kept as it came
 * @param reason claim adjustment reason code (CARC), kept as it came
 * @param amount taken off the charge; negative gives back
 */
public record Adjustment(String group, String reason, Money amount) {

    /** {@code CO-45} as people write it. */
    public String code() {
        return group + "-" + reason;
    }
}
