package com.superbill.edi.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.SampleFiles;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every collected file against {@code expectations.tsv}: accepted, or refused at the segment that is wrong. */
class SampleExpectationsTest {

    /** A row's cells: file, first error or {@code accepted}, where, whether two other validators accept the file, why we differ. */
    private static final Map<String, String[]> EXPECTED = expected();

    @Test
    void everyFileIsAcceptedOrRefusedWhereItIsWrong() throws IOException {
        var seen = new ArrayList<String>();
        for (var file : SampleFiles.in()) {
            String name = SampleFiles.name(file);
            // Given
            var row = EXPECTED.get(name);
            assertThat(row).as("expectations.tsv has no row for " + name).isNotNull();
            // When
            var errors = validate(Files.readAllBytes(file)).errors();
            // Then
            String found = errors.isEmpty() ? "accepted" : errors.getFirst().code() + "\t" + errors.getFirst().position().toString().replaceAll(", byte.*", "");
            assertThat(found).as(name).isEqualTo(row[1].equals("accepted") ? "accepted" : row[1] + "\t" + row[2]);
            seen.add(name);
        }
        assertThat(EXPECTED.keySet()).containsExactlyInAnyOrderElementsOf(seen);
    }

    @Test
    void whatTwoOtherValidatorsAcceptIsAcceptedAndEveryDisagreementHasAReason() {
        for (var row : EXPECTED.values()) {
            boolean accepted = row[1].equals("accepted");
            boolean othersAccept = row[3].equals("yes");
            if (othersAccept) {
                assertThat(accepted).as(row[0]).isTrue();
            } else if (accepted) {
                assertThat(row).as(row[0]).hasSize(5);
            }
        }
    }

    static ValidationReport validate(byte[] file) throws IOException {
        return new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(file));
    }

    private static Map<String, String[]> expected() {
        var in = SampleExpectationsTest.class.getResourceAsStream("expectations.tsv");
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                .collect(Collectors.toMap(row -> row[0], row -> row));
    }
}
