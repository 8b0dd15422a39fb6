package com.superbill.codesets.build;

import com.superbill.codesets.Code;
import com.superbill.codesets.CodeSystem;
import com.superbill.codesets.build.IndexWriter.PairEdit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the code sets as their owners publish them (CMS, NUCC, X12), gzipped. */
final class OfficialFiles {

    private static final int PROCEDURE_CHARACTERS = 5;
    private static final int MODIFIER_CHARACTERS = 2;
    private static final CSVFormat WITH_HEADER = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;

    OfficialFiles(Path folder) {
        this.folder = folder;
    }

    List<CodeSet> codeSets() throws IOException {
        List<Code> hcpcs = codes("hcpcs_level2_jan2026.csv.gz", row -> true, row -> Code.always(row.get("HCPCS_CODE"), row.get("LONG_DESCRIPTION")));
        return List.of(
                CodeSet.of(CodeSystem.ICD_10_CM, true, IcdEditions.merge(lines("icd10cm_order_jan2021.txt.gz"), lines("icd10cm_fy2026_codes_only.txt.gz"))),
                CodeSet.of(CodeSystem.HCPCS, true, hcpcs.stream().filter(code -> code.code().length() == PROCEDURE_CHARACTERS).toList()),
                CodeSet.of(CodeSystem.MODIFIERS, true, hcpcs.stream().filter(code -> code.code().length() == MODIFIER_CHARACTERS).toList()),
                CodeSet.of(CodeSystem.PLACE_OF_SERVICE, true, codes("place_of_service_2024.csv.gz", row -> !row.get("pos_name").equals("Unassigned"),
                        row -> Code.always(row.get("pos_code"), row.get("pos_name")))),
                CodeSet.of(CodeSystem.TAXONOMY, true, codes("nucc_taxonomy_25.1.csv.gz", row -> true,
                        row -> Code.always(row.get("Code"), row.get("Display Name")))),
                CodeSet.of(CodeSystem.CLAIM_ADJUSTMENT_REASON, true, adjustments("CARC")),
                CodeSet.of(CodeSystem.REMITTANCE_REMARK, true, adjustments("RARC")),
                withoutTexts(CodeSystem.CLAIM_STATUS_CATEGORY, "pyx12_claim_status_cat_codes_only.txt.gz"),
                withoutTexts(CodeSystem.CLAIM_STATUS, "pyx12_claim_status_codes_only.txt.gz"),
                withoutTexts(CodeSystem.SERVICE_TYPE, "pyx12_service_type_codes_only.txt.gz"));
    }

    SortedMap<String, Integer> unitLimits() throws IOException {
        SortedMap<String, Integer> limits = new TreeMap<>();
        for (CSVRecord row : rows("ncci_mue_prac_hcpcs2_only_2024.csv.gz")) {
            limits.put(row.get("hcpcs_code"), Integer.valueOf(row.get("mue_units")));
        }
        return limits;
    }

    /** Without the pairs whose modifier indicator is 9: those were taken back from the day they began. */
    SortedMap<String, PairEdit> pairs() throws IOException {
        SortedMap<String, PairEdit> pairs = new TreeMap<>();
        for (CSVRecord row : rows("ncci_ptp_prac_hcpcs2_pairs_only_2024.csv.gz")) {
            String modifierIndicator = row.get("modifier_ind");
            if (!modifierIndicator.equals("9")) {
                LocalDate deleted = row.get("deleted").isBlank() ? LocalDate.MAX : LocalDate.parse(row.get("deleted"));
                pairs.merge(row.get("column1") + row.get("column2"), new PairEdit(modifierIndicator.equals("1"), deleted),
                        (one, other) -> one.deleted().isAfter(other.deleted()) ? one : other);
            }
        }
        return pairs;
    }

    private List<Code> adjustments(String type) throws IOException {
        return codes("carc_rarc_2024.csv.gz", row -> row.get("adj_type").equals(type), row -> new Code(row.get("adj_code"), row.get("adj_description"), true,
                day(row.get("adj_start_date"), LocalDate.MIN), day(row.get("adj_end_date"), LocalDate.MAX)));
    }

    private CodeSet withoutTexts(CodeSystem system, String file) throws IOException {
        return CodeSet.of(system, true, lines(file).stream().map(code -> Code.always(code, "")).toList());
    }

    private List<Code> codes(String file, Predicate<CSVRecord> wanted, Function<CSVRecord, Code> code) throws IOException {
        return rows(file).stream().filter(wanted).map(code).toList();
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (var reader = reader(file); var parser = WITH_HEADER.parse(reader)) {
            return parser.getRecords();
        }
    }

    private List<String> lines(String file) throws IOException {
        try (var reader = reader(file)) {
            return new ArrayList<>(reader.lines().filter(line -> !line.isBlank()).toList());
        }
    }

    private BufferedReader reader(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8));
    }

    private static LocalDate day(String text, LocalDate absent) {
        return text.isBlank() ? absent : LocalDate.parse(text.substring(0, 10));
    }
}
