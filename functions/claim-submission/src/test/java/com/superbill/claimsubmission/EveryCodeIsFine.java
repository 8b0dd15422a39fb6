package com.superbill.claimsubmission;

import com.superbill.domain.scrub.ClaimCodes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Code sets in which every code exists but the diagnosis {@link #UNKNOWN_DIAGNOSIS}. */
final class EveryCodeIsFine implements ClaimCodes {

    static final String UNKNOWN_DIAGNOSIS = "X999";

    @Override
    public Optional<CodeFault> diagnosisFault(String code, LocalDate on) {
        return code.equals(UNKNOWN_DIAGNOSIS) ? Optional.of(CodeFault.UNKNOWN) : Optional.empty();
    }

    @Override
    public Optional<CodeFault> procedureFault(String code, LocalDate on) {
        return Optional.empty();
    }

    @Override
    public boolean isPlaceOfService(String code) {
        return true;
    }

    @Override
    public boolean isTaxonomy(String code) {
        return true;
    }

    @Override
    public OptionalInt unitsMax(String procedureCode) {
        return OptionalInt.empty();
    }

    @Override
    public Optional<Bundling> bundling(String columnOne, String columnTwo, LocalDate on) {
        return Optional.empty();
    }
}
