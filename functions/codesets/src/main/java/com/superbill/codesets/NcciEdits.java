package com.superbill.codesets;

import com.superbill.domain.scrub.ClaimCodes.Bundling;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * CMS's National Correct Coding Initiative for practitioners: how many units are likely at all, and which procedures are part of
 * another. A few thousand rows with HCPCS Level II codes; those with CPT codes are the AMA's and absent.
 */
final class NcciEdits {

    /** @param deleted first day on which the edit holds no more */
    private record Edit(Bundling bundling, LocalDate deleted) {
    }

    private static final int PROCEDURE_BYTES = 5;

    private final Map<String, Integer> unitsMax = new HashMap<>();
    private final Map<String, Edit> pairs = new HashMap<>();

    /** Reads what {@link com.superbill.codesets.build.IndexWriter} wrote. */
    NcciEdits() {
        var units = ByteBuffer.wrap(CodeIndex.resource("ncci-mue.edits"));
        while (units.hasRemaining()) {
            unitsMax.put(procedure(units), units.getInt());
        }
        var edits = ByteBuffer.wrap(CodeIndex.resource("ncci-ptp.edits"));
        while (edits.hasRemaining()) {
            String pair = procedure(edits) + procedure(edits);
            Bundling bundling = edits.get() == 0 ? Bundling.NEVER_SEPARATE : Bundling.SEPARATE_WITH_MODIFIER;
            int deleted = edits.getInt();
            pairs.put(pair, new Edit(bundling, deleted == CodeIndex.NO_LAST_DAY ? LocalDate.MAX : LocalDate.ofEpochDay(deleted)));
        }
    }

    OptionalInt unitsMax(String procedureCode) {
        Integer most = unitsMax.get(procedureCode);
        return most == null ? OptionalInt.empty() : OptionalInt.of(most);
    }

    Optional<Bundling> bundling(String columnOne, String columnTwo, LocalDate on) {
        return Optional.ofNullable(pairs.get(columnOne + columnTwo)).filter(edit -> on.isBefore(edit.deleted())).map(Edit::bundling);
    }

    private static String procedure(ByteBuffer from) {
        byte[] code = new byte[PROCEDURE_BYTES];
        from.get(code);
        return new String(code, StandardCharsets.US_ASCII);
    }
}
