package com.superbill.codesets;

import com.superbill.domain.scrub.ClaimCodes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What claims and encounters ask the code sets. Where only a selection of a set is built in, a code outside of it is nobody's
 * fault; CPT codes are not public and are taken as they are.
 */
public final class PublicCodes implements ClaimCodes {

    /** Loaded by the first claim that asks, not by the first that is made. */
    private static final class Ncci {
        static final NcciEdits EDITS = new NcciEdits();
    }

    @Override
    public Optional<CodeFault> diagnosisFault(String code, LocalDate on) {
        return fault(CodeSystem.ICD_10_CM, code, on);
    }

    @Override
    public Optional<CodeFault> procedureFault(String code, LocalDate on) {
        return CptCodes.hasShape(code) ? Optional.empty() : fault(CodeSystem.HCPCS, code, on);
    }

    @Override
    public boolean isPlaceOfService(String code) {
        return isKnown(CodeSystem.PLACE_OF_SERVICE, code);
    }

    @Override
    public boolean isTaxonomy(String code) {
        return isKnown(CodeSystem.TAXONOMY, code);
    }

    @Override
    public OptionalInt unitsMax(String procedureCode) {
        return Ncci.EDITS.unitsMax(procedureCode);
    }

    @Override
    public Optional<Bundling> bundling(String columnOne, String columnTwo, LocalDate on) {
        return Ncci.EDITS.bundling(columnOne, columnTwo, on);
    }

    private static boolean isKnown(CodeSystem system, String code) {
        CodeIndex index = CodeSets.of(system);
        return !index.isComplete() || index.findWithoutDescription(code).isPresent();
    }

    private static Optional<CodeFault> fault(CodeSystem system, String code, LocalDate on) {
        CodeIndex index = CodeSets.of(system);
        Optional<Code> found = index.findWithoutDescription(code);
        if (found.isEmpty()) {
            return index.isComplete() ? Optional.of(CodeFault.UNKNOWN) : Optional.empty();
        }
        if (!found.get().isInForceOn(on)) {
            return Optional.of(CodeFault.NOT_IN_FORCE);
        }
        return found.get().billable() ? Optional.empty() : Optional.of(CodeFault.HEADER);
    }
}
