package com.superbill.edi;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.acknowledgment.ClaimAcknowledgment;
import com.superbill.edi.acknowledgment.ImplementationAcknowledgment;
import com.superbill.edi.acknowledgment.InterchangeAcknowledgment;
import com.superbill.edi.authorization.Authorization;
import com.superbill.edi.claim.ClaimFiles;
import com.superbill.edi.eligibility.EligibilityInquiry;
import com.superbill.edi.eligibility.EligibilityResponse;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.remittance.RemittanceFiles;
import com.superbill.edi.status.StatusInquiry;
import com.superbill.edi.status.StatusResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What we write, before another reader: StAEDI sees the same segments, elements, repetitions and components, and with them every value that the record holds. */
class StaediTest {

    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 11, 22, 10, 0);

    private static final int REPETITION_SEPARATOR = 11;

    @FunctionalInterface
    interface Reading {
        Object read(byte[] file) throws IOException;
    }

    /** A transaction, the file that we made of it, and how we read such a file. */
    record Sent(TransactionKind kind, Object transaction, byte[] file, Reading reading) {

        @Override
        public String toString() {
            return kind.toString();
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void readsTheSameValuesInEveryTransaction(@ForAll("sent") Sent sent) throws IOException {
        // When
        var segments = Staedi.read(sent.file());
        // Then
        assertThat(segments.subList(1, segments.size())).containsExactlyElementsOf(behindInterchangeHeader(sent.file()));
        assertThat(valuesIn(segments)).containsAll(valuesOf(sent.transaction()).toList());
        assertThat(sent.reading().read(fileOf(segments))).isEqualTo(sent.transaction());
    }

    @Test
    void readsTheSameValuesInAnInterchangeAcknowledgment() throws IOException {
        // Given
        var acknowledgment = new InterchangeAcknowledgment("000000905", "261122", "1000", "R", "022");
        var file = new ByteArrayOutputStream();
        var out = new EnvelopeWriter(file, InterchangeFormat.USUAL);
        out.beginInterchange(InterchangeHeader.of("ZZ", "HOUSE", "ZZ", "CLINIC", WHEN, 1, false, false));
        out.acknowledgment(acknowledgment.segment());
        out.endInterchange();
        // When
        var segments = Staedi.read(file.toByteArray());
        // Then
        assertThat(segments).extracting(Segment::id).containsExactly("ISA", "TA1", "IEA");
        assertThat(segments.get(1)).isEqualTo(Segment.of("TA1", "000000905", "261122", "1000", "R", "022"));
    }

    @Provide
    Arbitrary<Sent> sent() {
        return Arbitraries.of(TransactionKind.class).flatMap(StaediTest::sent);
    }

    private static Arbitrary<Sent> sent(TransactionKind kind) {
        return switch (kind) {
            case PROFESSIONAL_CLAIM, INSTITUTIONAL_CLAIM ->
                ClaimFiles.anyClaim().map(claim -> new Sent(kind, List.of(claim), done(() -> ClaimFiles.write(kind, claim, InterchangeFormat.USUAL)), StaediTest::claims));
            case REMITTANCE -> Combinators.combine(RemittanceFiles.anyRemittance(), RemittanceFiles.anyItems())
                    .as((header, items) -> new Sent(kind, List.of(header, items), done(() -> RemittanceFiles.write(header, items)), StaediTest::remittance));
            case ELIGIBILITY_INQUIRY -> whole(kind, EligibilityInquiry.class, EligibilityInquiry::write, EligibilityInquiry::read);
            case ELIGIBILITY_RESPONSE -> whole(kind, EligibilityResponse.class, EligibilityResponse::write, EligibilityResponse::read);
            case STATUS_INQUIRY -> whole(kind, StatusInquiry.class, StatusInquiry::write, StatusInquiry::read);
            case STATUS_RESPONSE -> whole(kind, StatusResponse.class, StatusResponse::write, StatusResponse::read);
            case CLAIM_ACKNOWLEDGMENT -> whole(kind, ClaimAcknowledgment.class, ClaimAcknowledgment::write, ClaimAcknowledgment::read);
            case IMPLEMENTATION_ACKNOWLEDGMENT -> whole(kind, ImplementationAcknowledgment.class, ImplementationAcknowledgment::write, ImplementationAcknowledgment::read);
            case AUTHORIZATION -> whole(kind, Authorization.class, Authorization::write, Authorization::read);
        };
    }

    private static <R extends Record> Arbitrary<Sent> whole(TransactionKind kind, Class<R> type, WholeTransactions.Writer<R> writer, WholeTransactions.Reader<R> reader) {
        return RecordArbitraries.of(type).map(record ->
                new Sent(kind, record, done(() -> WholeTransactions.write(kind, record, writer)), file -> WholeTransactions.read(file, reader, new Findings())));
    }

    private static List<?> claims(byte[] file) throws IOException {
        return ClaimFiles.read(file, new Findings());
    }

    private static List<?> remittance(byte[] file) throws IOException {
        var read = RemittanceFiles.read(file, new Findings()).getFirst();
        return List.of(read.remittance(), read.items());
    }

    @FunctionalInterface
    private interface Writing {
        byte[] write() throws IOException;
    }

    private static byte[] done(Writing writing) {
        try {
            return writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our own reader's segments, GS to IEA; ISA's separators are no data to it. */
    private static List<Segment> behindInterchangeHeader(byte[] file) throws IOException {
        var segments = new ArrayList<Segment>();
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), new Findings());
        for (var step = envelope.next(); step != Step.END; step = envelope.next()) {
            if (step != Step.INTERCHANGE) {
                segments.add(envelope.segment().copy());
            }
        }
        return segments;
    }

    /** A file of the values that StAEDI read. */
    private static byte[] fileOf(List<Segment> segments) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new SegmentWriter(bytes, InterchangeFormat.USUAL);
        for (var segment : segments) {
            if (segment.id().equals("ISA")) {
                out.interchangeHeader(IntStream.rangeClosed(1, 15).filter(element -> element != REPETITION_SEPARATOR).mapToObj(segment::text).toArray(String[]::new));
            } else {
                out.segment(segment);
            }
        }
        out.flush();
        return bytes.toByteArray();
    }

    private static List<String> valuesIn(List<Segment> segments) {
        return segments.stream().flatMap(segment -> segment.elements().stream()).flatMap(element -> element.repetitions().stream()).flatMap(List::stream).toList();
    }

    /** Every value within a record, as X12 spells it. */
    private static Stream<String> valuesOf(Object value) {
        return switch (value) {
            case Kept kept -> Stream.empty();
            case String text -> text.isEmpty() ? Stream.empty() : Stream.of(text);
            case Long cents -> Stream.of(Numbers.ofCents(cents));
            case OptionalLong cents -> cents.stream().mapToObj(Numbers::ofCents);
            case Integer number -> Stream.of(number.toString());
            case OptionalInt number -> number.stream().mapToObj(Integer::toString);
            case Decimal decimal -> Stream.of(decimal.toString());
            case Boolean flag -> Stream.empty();
            case Optional<?> optional -> optional.stream().flatMap(StaediTest::valuesOf);
            case List<?> list -> list.stream().flatMap(StaediTest::valuesOf);
            case Record record -> Arrays.stream(record.getClass().getRecordComponents()).map(component -> component(record, component)).flatMap(StaediTest::valuesOf);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
