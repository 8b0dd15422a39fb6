package com.superbill.codesets.build;

import com.superbill.codesets.Code;
import com.superbill.codesets.CodeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The public-domain codes that this module brings itself: all places of service, and of the other sets what the demo practice uses. */
final class OwnSelection {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private OwnSelection() {
    }

    static List<CodeSet> read(Path file) throws IOException {
        List<CodeSet> sets = new ArrayList<>();
        try (var parser = FORMAT.parse(Files.newBufferedReader(file))) {
            List<CSVRecord> rows = parser.getRecords();
            for (CodeSystem system : CodeSystem.values()) {
                List<CSVRecord> own = rows.stream().filter(row -> row.get("system").equals(system.wireName())).toList();
                List<Code> codes = own.stream().map(row -> new Code(row.get("code"), row.get("description"), system != CodeSystem.ICD_10_CM || !isHeading(row, own),
                        LocalDate.MIN, LocalDate.MAX)).toList();
                sets.add(CodeSet.of(system, system == CodeSystem.PLACE_OF_SERVICE, codes));
            }
        }
        return sets;
    }

    /** A diagnosis with others under it only groups them. */
    private static boolean isHeading(CSVRecord row, List<CSVRecord> own) {
        String code = row.get("code");
        return own.stream().map(other -> other.get("code")).anyMatch(other -> other.length() > code.length() && other.startsWith(code));
    }
}
