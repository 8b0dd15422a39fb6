package com.superbill.domain.billing;

/** How a patient paid. */
public enum PaymentMethod {
    CASH, CHECK, CARD
}
