package com.superbill.domain.denial;

/** Why a payer refused, as billing teams sort their work. */
public enum DenialCategory {
    ELIGIBILITY("eligibility"),
    AUTHORIZATION("authorization"),
    CODING("coding"),
    TIMELY_FILING("timelyFiling"),
    DUPLICATE("duplicate"),
    COORDINATION_OF_BENEFITS("coordinationOfBenefits"),
    MEDICAL_NECESSITY("medicalNecessity"),
    MISSING_INFORMATION("missingInformation"),
    PROVIDER("provider"),
    NON_COVERED("nonCovered"),
    MAXIMUM_REACHED("maximumReached"),
    OTHER("other");

    private final String wireName;

    DenialCategory(String wireName) {
        this.wireName = wireName;
    }

    /** As the API and stored adjudications write it. */
    public String wireName() {
        return wireName;
    }
}
