package com.superbill.domain.id;

import com.superbill.domain.InvalidValue;

/**
 * Names one claim payment of a remittance: the remittance's id, a hyphen and the payment's position.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record ClaimPaymentId(String value) {

    public ClaimPaymentId {
        Ids.requireWellFormed("claimPaymentId", value);
        InvalidValue.require(value.matches(".+-[1-9]\\d{0,8}"), "claimPaymentId", "must end with a hyphen and a position");
    }

    public static ClaimPaymentId of(RemittanceId remittance, int sequence) {
        return new ClaimPaymentId(remittance + "-" + sequence);
    }

    public RemittanceId remittance() {
        return new RemittanceId(value.substring(0, value.lastIndexOf('-')));
    }

    public int sequence() {
        return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
