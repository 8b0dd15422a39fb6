package com.superbill.domain.id;

/**
 * Names money that a patient paid.
 *
 * @param value letters, digits, underscore or hyphen, 1 to 64 characters
 */
public record PaymentId(String value) {

    /** What every such id starts with, so that a reader of a log or a URL knows what it names. */
    public static final String PREFIX = "pay";

    public PaymentId {
        Ids.requireWellFormed("paymentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
