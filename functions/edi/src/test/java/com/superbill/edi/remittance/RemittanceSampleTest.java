package com.superbill.edi.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Findings;
import com.superbill.edi.RoundTrip;
import com.superbill.edi.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RemittanceSampleTest {

    @Test
    void everySampleComesOutAsItWentIn() throws IOException {
        for (var file : SampleFiles.in("835")) {
            // Given
            byte[] original = Files.readAllBytes(file);
            // When
            byte[] copy = RemittanceFiles.copy(original);
            // Then
            assertThat(RoundTrip.withoutTrailers(copy)).as(SampleFiles.name(file)).containsExactlyElementsOf(RoundTrip.withoutTrailers(original));
        }
    }

    @Test
    void theSamplesThatDoNotBalanceAreFoundAndNoOthers() throws IOException {
        // Given
        var unbalanced = new TreeMap<String, Integer>();
        for (var file : SampleFiles.in("835")) {
            // When
            var findings = new Findings();
            int count = RemittanceFiles.read(Files.readAllBytes(file), findings).stream().mapToInt(read -> read.unbalanced().size()).sum();
            if (count > 0) {
                unbalanced.put(SampleFiles.name(file), count);
            }
            // Then
            assertThat(findings.list().stream().filter(finding -> finding.fault() == EdiFault.UNBALANCED).count()).isEqualTo(count);
        }
        assertThat(unbalanced).containsExactlyInAnyOrderEntriesOf(Map.of(
                "835/moov-io+x12__examples_example_5010_835_sample1.txt", 1,
                "835/moov-io+x12__examples_example_5010_835_sample2.txt", 1));
    }
}
