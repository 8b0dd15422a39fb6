package com.superbill.edi.segment;

import com.superbill.edi.Decimal;
import java.util.Optional;

/**
 * One reason for which less (or, when negative, more) than the charge was paid.
 *
 * @param reason claim adjustment reason code (CARC), such as {@code 45}
 * @param amountCents positive reduces the payment
 * @param quantity units no longer paid, where the payer says
 */
public record Adjustment(String reason, long amountCents, Optional<Decimal> quantity) {

    public static Adjustment of(String reason, long amountCents) {
        return new Adjustment(reason, amountCents, Optional.empty());
    }
}
