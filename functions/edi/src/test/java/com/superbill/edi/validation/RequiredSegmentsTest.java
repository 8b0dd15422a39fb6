package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.SampleFiles;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import com.superbill.edi.envelope.TransactionKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any one required segment taken out of a file that is accepted is missed. */
class RequiredSegmentsTest {

    /** Of files with many transactions the first segments tell all. */
    private static final int MAX_SEGMENTS = 400;

    @Test
    void theRemovalOfAnyRequiredSegmentIsFound() throws IOException {
        int removals = 0;
        for (var path : SampleFiles.in()) {
            // Given
            byte[] file = Files.readAllBytes(path);
            if (!SampleExpectationsTest.validate(file).isAccepted()) {
                continue;
            }
            for (var required : requiredSegments(file)) {
                // When
                var report = SampleExpectationsTest.validate(without(file, required));
                // Then
                assertThat(report.errors()).as(SampleFiles.name(path) + " without segment " + required.number + " " + required.id)
                        .anyMatch(finding -> !finding.code().equals("TRANSACTION_SEGMENT_COUNT_WRONG"));
                removals++;
            }
        }
        assertThat(removals).isGreaterThan(1_000);
        System.out.println(removals + " removals of required segments were found");
    }

    private record Required(long number, String id, int from, int to) {
    }

    /** Segments that are required where they stand and stand there once. */
    private static List<Required> requiredSegments(byte[] file) throws IOException {
        var found = new ArrayList<Required>();
        var ends = new ArrayList<Long>();
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), finding -> { });
        StructureChecker structure = null;
        // Where one guide's place was taken more than once, the removal of one leaves the other.
        var places = new HashMap<List<Object>, Integer>();
        var candidates = new ArrayList<List<Object>>();
        for (var step = envelope.next(); step != Step.END && envelope.segment().number() < MAX_SEGMENTS; step = envelope.next()) {
            ends.add(envelope.segment().offset());
            if (step == Step.TRANSACTION) {
                structure = StructureChecker.ofPlaces(Guide.of(TransactionKind.of(envelope.group(), envelope.transaction()).orElseThrow()), envelope.segment());
            } else if (step == Step.SEGMENT) {
                assertThat(structure.find(envelope.segment())).isTrue();
                var place = structure.found();
                var loop = structure.innermost();
                boolean begins = loop.guide.trigger() == place && structure.open().size() > 1;
                // A loop that begins again, or that need not be, may go as a whole.
                var holder = begins ? structure.open().get(structure.open().size() - 2) : loop;
                var usage = begins ? loop.guide.usage() : place.usage();
                List<Object> key = List.of(System.identityHashCode(holder), holder.begin().segment(), System.identityHashCode(place));
                places.merge(key, 1, Integer::sum);
                if (usage == Usage.REQUIRED) {
                    candidates.add(List.of(key, envelope.segment().number(), envelope.segment().id(), envelope.segment().offset()));
                }
            }
        }
        for (var candidate : candidates) {
            if (places.get(candidate.get(0)) == 1) {
                long offset = (long) candidate.get(3);
                int from = (int) offset;
                int to = ends.stream().filter(end -> end > offset).findFirst().orElse((long) file.length).intValue();
                found.add(new Required((long) candidate.get(1), (String) candidate.get(2), from, to));
            }
        }
        return found;
    }

    private static byte[] without(byte[] file, Required segment) {
        var text = new String(file, ISO_8859_1);
        return (text.substring(0, segment.from) + text.substring(segment.to)).getBytes(ISO_8859_1);
    }
}
