package com.superbill.codesets;

import java.util.Optional;

/** The code sets; the name is the one of the API and of the index files. */
public enum CodeSystem {
    /** Diagnoses (CMS), without the dot, headers included. */
    ICD_10_CM("icd-10-cm"),
    /** Supplies, drugs and services of Level II (CMS). CPT, which is Level I, is the AMA's and absent. */
    HCPCS("hcpcs"),
    /** Two-character modifiers of HCPCS Level II. */
    MODIFIERS("modifiers"),
    /** Where care was given (CMS), two digits. */
    PLACE_OF_SERVICE("place-of-service"),
    /** What kind a provider is of (NUCC), ten characters. */
    TAXONOMY("taxonomy"),
    /** Claim adjustment reason codes (X12 external list 139). */
    CLAIM_ADJUSTMENT_REASON("carc"),
    /** Remittance advice remark codes (X12 external list 411). */
    REMITTANCE_REMARK("rarc"),
    /** Claim status category codes (X12 external list 507). */
    CLAIM_STATUS_CATEGORY("claim-status-category"),
    /** Claim status codes (X12 external list 508). */
    CLAIM_STATUS("claim-status"),
    /** What a 270 asks about (X12 external list of service type codes). */
    SERVICE_TYPE("service-type");

    private final String wireName;

    CodeSystem(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<CodeSystem> ofWireName(String name) {
        for (CodeSystem system : values()) {
            if (system.wireName.equals(name)) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }
}
