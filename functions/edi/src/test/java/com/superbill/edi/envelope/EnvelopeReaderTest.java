package com.superbill.edi.envelope;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.Findings;
import com.superbill.edi.SampleFiles;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeReaderTest {

    private static final String ISA = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~";
    private static final String GS = "GS*HC*CLINIC*HOUSE*20261122*1000*7*X*005010X222A1~";

    private final Findings findings = new Findings();

    @Test
    void stepsThroughEveryLevelOfAWholeInterchange() throws IOException {
        // Given
        var file = ISA + GS + "ST*837*0001*005010X222A1~BHT*0019~SE*3*0001~ST*837*0002*005010X222A1~SE*2*0002~GE*2*7~IEA*1*000000007~";
        // When
        var steps = steps(file);
        // Then
        assertThat(steps).containsExactly(Step.INTERCHANGE, Step.GROUP, Step.TRANSACTION, Step.SEGMENT, Step.TRANSACTION_END,
                Step.TRANSACTION, Step.TRANSACTION_END, Step.GROUP_END, Step.INTERCHANGE_END);
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void wrongCountsAndControlNumbersAreFoundWhereTheyStand() throws IOException {
        // Given
        var file = ISA + GS + "ST*837*0001~BHT*0019~SE*9*0002~GE*3*8~IEA*2*000000008~";
        // When
        steps(file);
        // Then
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(
                EdiFault.TRANSACTION_SEGMENT_COUNT_WRONG, EdiFault.TRANSACTION_CONTROL_NUMBER_DIFFERS,
                EdiFault.GROUP_TRANSACTION_COUNT_WRONG, EdiFault.GROUP_CONTROL_NUMBER_DIFFERS,
                EdiFault.INTERCHANGE_GROUP_COUNT_WRONG, EdiFault.INTERCHANGE_CONTROL_NUMBER_DIFFERS);
        assertThat(findings.list().getFirst().position()).hasToString("segment 5 (SE01), byte " + (file.indexOf("SE*9") + 3));
    }

    @Test
    void missingTrailersCloseTheirLevels() throws IOException {
        // Given
        var file = ISA + GS + "ST*837*0001~ST*837*0002~" + GS.replace("*7*", "*8*") + ISA.replace("000000007", "000000008");
        // When
        var steps = steps(file);
        // Then
        assertThat(steps).containsExactly(Step.INTERCHANGE, Step.GROUP, Step.TRANSACTION, Step.TRANSACTION_END, Step.TRANSACTION, Step.TRANSACTION_END,
                Step.GROUP_END, Step.GROUP, Step.GROUP_END, Step.INTERCHANGE_END, Step.INTERCHANGE, Step.INTERCHANGE_END);
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(
                EdiFault.TRANSACTION_TRAILER_MISSING, EdiFault.TRANSACTION_TRAILER_MISSING, EdiFault.GROUP_TRAILER_MISSING,
                EdiFault.GROUP_TRAILER_MISSING, EdiFault.INTERCHANGE_TRAILER_MISSING, EdiFault.INTERCHANGE_TRAILER_MISSING);
    }

    @Test
    void interchangeOfAcknowledgmentsAloneMayCountZeroOrOneGroups() throws IOException {
        for (var count : List.of("0", "1")) {
            // When
            var steps = steps(ISA + "TA1*000000001*261122*0900*A*000~IEA*" + count + "*000000007~");
            // Then
            assertThat(steps).containsExactly(Step.INTERCHANGE, Step.INTERCHANGE_ACKNOWLEDGMENT, Step.INTERCHANGE_END);
            assertThat(findings.list()).isEmpty();
        }
    }

    @Test
    void repeatedControlNumbersAreFound() throws IOException {
        // When
        steps(ISA + GS + "ST*837*1~SE*2*1~ST*837*1~SE*2*1~GE*2*7~" + GS + "GE*0*7~IEA*2*000000007~");
        // Then
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(
                EdiFault.TRANSACTION_CONTROL_NUMBER_REPEATED, EdiFault.GROUP_CONTROL_NUMBER_REPEATED);
    }

    @Test
    void anInterchangeNumberThatItsSenderRepeatsIsAWarningAtItsPlace() throws IOException {
        // Given
        var interchange = ISA + "IEA*0*000000007~";
        // When
        steps(interchange + interchange.replace("CLINIC ", "SENDER2") + interchange.replace("000000007", "000000008") + interchange);
        // Then
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(EdiFault.INTERCHANGE_CONTROL_NUMBER_REPEATED);
        assertThat(findings.list().getFirst().position().toString()).startsWith("segment 7 (ISA13)");
        assertThat(findings.hasErrors()).isFalse();
    }

    @Test
    void anEmptySegmentDoesNotMakeTheCountWrong() throws IOException {
        // When
        steps(ISA + GS + "ST*837*0001~~BHT*0019~SE*3*0001~~GE*1*7~IEA*1*000000007~");
        // Then
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(EdiFault.SEGMENT_EMPTY, EdiFault.SEGMENT_EMPTY);
    }

    @Test
    void everySampleFileIsWalkedToItsEnd() throws IOException {
        for (var file : SampleFiles.in()) {
            try (var in = Files.newInputStream(file)) {
                // When
                var steps = steps(in);
                // Then
                assertThat(steps).as(SampleFiles.name(file)).containsAnyOf(Step.TRANSACTION, Step.INTERCHANGE_ACKNOWLEDGMENT);
            }
        }
    }

    private List<Step> steps(String file) throws IOException {
        return steps(new ByteArrayInputStream(file.getBytes(ISO_8859_1)));
    }

    private List<Step> steps(InputStream in) throws IOException {
        var envelope = new EnvelopeReader(in, findings);
        var steps = new ArrayList<Step>();
        for (Step step = envelope.next(); step != Step.END; step = envelope.next()) {
            steps.add(step);
        }
        return steps;
    }
}
