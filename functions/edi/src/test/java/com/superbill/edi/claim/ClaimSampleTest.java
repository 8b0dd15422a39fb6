package com.superbill.edi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.Findings;
import com.superbill.edi.RoundTrip;
import com.superbill.edi.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimSampleTest {

    private static final String X12_PARSER = "Inteligenz+X12Parser__tests_OopFactory.X12.";
    private static final String IMSWEB = "imsweb+x12-parser__src_test_resources_837_5010_x12_";

    /** Samples whose segments stand in another order than the guide's: they come out in the guide's. */
    private static final Set<String> OUT_OF_ORDER = Set.of(
            "837I/" + X12_PARSER + "Hipaa.Tests.Unit_Claims_TestData_InstitutionalClaim5010.txt",
            "837P/" + IMSWEB + "segments_out_of_order.txt");

    /** Samples whose ISA is not what it must be: a separator with two meanings, a field too short. */
    private static final Set<String> WITH_WRONG_HEADER = Set.of(
            "837I/" + X12_PARSER + "Tests.Unit_Parsing__SampleEdiFiles_INS__837I__5010_Spec_3.1.1.txt",
            "837P/" + IMSWEB + "bad_first_line.txt");

    /** Samples which stop after the header. */
    private static final Set<String> WITHOUT_CLAIMS = Set.of(
            "837P/xlate+staedi__src_test_resources_x12_issue229_837-header-ref-only.edi",
            "837P/xlate+staedi__src_test_resources_x12_sample837-small.edi");

    @Test
    void everySampleComesOutAsItWentIn() throws IOException {
        for (var file : SampleFiles.in("837P", "837I")) {
            // Given
            byte[] original = Files.readAllBytes(file);
            String name = SampleFiles.name(file);
            int first = WITH_WRONG_HEADER.contains(name) ? 1 : 0;
            var expected = RoundTrip.withoutTrailers(original).stream().skip(first).toList();
            // When
            var items = RoundTrip.withoutTrailers(ClaimFiles.copy(original, false)).stream().skip(first).toList();
            // Then
            if (OUT_OF_ORDER.contains(name)) {
                assertThat(items).as(name).containsExactlyInAnyOrderElementsOf(expected);
            } else {
                assertThat(items).as(name).containsExactlyElementsOf(expected);
            }
        }
    }

    @Test
    void claimByClaimTheSameClaimsComeOut() throws IOException {
        for (var file : SampleFiles.in("837P", "837I")) {
            // Given
            byte[] original = Files.readAllBytes(file);
            var claims = ClaimFiles.read(original, finding -> { });
            // When
            var copied = ClaimFiles.read(ClaimFiles.copy(original, true), finding -> { });
            // Then
            assertThat(copied).extracting(SubmittedClaim::claim).as(SampleFiles.name(file)).isEqualTo(claims.stream().map(SubmittedClaim::claim).toList());
        }
    }

    @Test
    void everySampleHasClaimsWithLines() throws IOException {
        for (var file : SampleFiles.in("837P", "837I")) {
            // When
            var claims = ClaimFiles.read(Files.readAllBytes(file), new Findings());
            // Then
            if (WITHOUT_CLAIMS.contains(SampleFiles.name(file))) {
                assertThat(claims).isEmpty();
            } else {
                assertThat(claims).as(SampleFiles.name(file)).isNotEmpty().allSatisfy(claim -> assertThat(claim.claim().lines()).isNotEmpty());
            }
        }
    }
}
