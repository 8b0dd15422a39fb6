package com.superbill.domain.patient;

/** Administrative sex as claims carry it (DMG03: F, M, U). */
public enum Sex {
    FEMALE, MALE, UNKNOWN
}
