package com.superbill.edi.eligibility;

/** EB01 by name. */
public enum BenefitKind {
    ACTIVE_COVERAGE("1"),
    ACTIVE_FULL_RISK_CAPITATION("2"),
    ACTIVE_SERVICES_CAPITATED("3"),
    ACTIVE_SERVICES_CAPITATED_TO_PRIMARY_CARE("4"),
    ACTIVE_PENDING_INVESTIGATION("5"),
    INACTIVE("6"),
    INACTIVE_PENDING_ELIGIBILITY_UPDATE("7"),
    INACTIVE_PENDING_INVESTIGATION("8"),
    COINSURANCE("A"),
    COPAYMENT("B"),
    DEDUCTIBLE("C"),
    COVERAGE_BASIS("CB"),
    BENEFIT_DESCRIPTION("D"),
    EXCLUSIONS("E"),
    LIMITATIONS("F"),
    OUT_OF_POCKET("G"),
    UNLIMITED("H"),
    NON_COVERED("I"),
    COST_CONTAINMENT("J"),
    RESERVE("K"),
    PRIMARY_CARE_PROVIDER("L"),
    PREEXISTING_CONDITION("M"),
    MANAGED_CARE_COORDINATOR("MC"),
    RESTRICTED_TO_PROVIDER("N"),
    NOT_MEDICALLY_NECESSARY("O"),
    BENEFIT_DISCLAIMER("P"),
    SECOND_SURGICAL_OPINION_REQUIRED("Q"),
    OTHER_PAYER("R"),
    PRIOR_YEARS_HISTORY("S"),
    CARD_LOST_OR_STOLEN("T"),
    CONTACT_ENTITY("U"),
    CANNOT_PROCESS("V"),
    OTHER_SOURCE_OF_DATA("W"),
    HEALTH_CARE_FACILITY("X"),
    SPEND_DOWN("Y"),
    /** A code which is none of these. */
    OTHER("");

    private final String code;

    BenefitKind(String code) {
        this.code = code;
    }

    /** EB01. */
    public String code() {
        return code;
    }

    public boolean isActive() {
        return this == ACTIVE_COVERAGE || this == ACTIVE_FULL_RISK_CAPITATION || this == ACTIVE_SERVICES_CAPITATED
                || this == ACTIVE_SERVICES_CAPITATED_TO_PRIMARY_CARE || this == ACTIVE_PENDING_INVESTIGATION;
    }

    public boolean isInactive() {
        return this == INACTIVE || this == INACTIVE_PENDING_ELIGIBILITY_UPDATE || this == INACTIVE_PENDING_INVESTIGATION;
    }

    static BenefitKind ofCode(String code) {
        for (var kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        return OTHER;
    }
}
