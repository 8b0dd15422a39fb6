package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.Findings;
import com.superbill.edi.WholeTransactions;
import com.superbill.edi.claim.ClaimFiles;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.remittance.RemittanceFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All that a guide allows is found in its place, and comes out of our records as it went in. */
class GuideFilesTest {

    /** Rows of rules.txt judge what values mean, and those of these files mean nothing. */
    private static final Set<String> FAULTS = Stream.of(Fault.values()).map(Enum::name).collect(Collectors.toSet());

    @ParameterizedTest
    @EnumSource(TransactionKind.class)
    void everySegmentAndElementOfTheGuideHasItsPlace(TransactionKind kind) throws IOException {
        assertThat(faults(GuideFiles.full(kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TransactionKind.class)
    void whatTheGuideRequiresIsEnough(TransactionKind kind) throws IOException {
        assertThat(faults(GuideFiles.least(kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TransactionKind.class)
    void everySegmentAndElementOfTheGuideComesOutOfTheRecords(TransactionKind kind) throws IOException {
        // Given
        var file = GuideFiles.full(kind);
        // When
        var copy = switch (kind) {
            case PROFESSIONAL_CLAIM, INSTITUTIONAL_CLAIM -> ClaimFiles.copy(file, false);
            case REMITTANCE -> RemittanceFiles.copy(file);
            default -> WholeTransactions.rewrite(file, new Findings());
        };
        // Then
        assertThat(new String(copy, ISO_8859_1)).isEqualTo(new String(file, ISO_8859_1));
    }

    private static List<ValidationFinding> faults(byte[] file) throws IOException {
        return new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(file)).everyFinding().stream()
                .filter(finding -> FAULTS.contains(finding.code())).toList();
    }
}
