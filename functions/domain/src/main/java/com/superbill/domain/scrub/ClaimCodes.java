package com.superbill.domain.scrub;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What the rules ask the public code sets. */
public interface ClaimCodes {

    /** Why an ICD-10-CM code cannot be billed on a day; empty if it can. */
    Optional<CodeFault> diagnosisFault(String code, LocalDate on);

    /** Why a HCPCS code cannot be billed on a day; empty if it can, or if it is of a set that is not public (CPT). */
    Optional<CodeFault> procedureFault(String code, LocalDate on);

    boolean isPlaceOfService(String code);

    /** Whether the NUCC set has this provider taxonomy code. */
    boolean isTaxonomy(String code);

    /** Most units of a procedure for one patient on one day (NCCI medically unlikely edits); empty where there is no limit. */
    OptionalInt unitsMax(String procedureCode);

    /** What NCCI says about two procedures on one day; empty where both may be paid. */
    Optional<Bundling> bundling(String columnOne, String columnTwo, LocalDate on);

    /** UNKNOWN: the set never had it; HEADER: only its subdivisions can be billed; NOT_IN_FORCE: not on that day. */
    enum CodeFault {
        UNKNOWN, HEADER, NOT_IN_FORCE
    }

    /** The second procedure is part of the first: NEVER_SEPARATE, or payable with a modifier that says why it was separate. */
    enum Bundling {
        NEVER_SEPARATE, SEPARATE_WITH_MODIFIER
    }
}
