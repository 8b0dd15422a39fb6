package com.superbill.domain.patient;

/** The patient's relation to the subscriber (SBR02, PAT01, INS02). */
public enum Relationship {
    SELF, SPOUSE, CHILD, OTHER
}
