package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentLexerTest {

    private static final String ISA = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~";

    private final Findings findings = new Findings();

    @Test
    void delimitersComeFromTheHeaderWhateverTheyAre() throws IOException {
        // Given
        var file = ISA.replace('*', '|').replace('^', '!').replace(':', '>').replace('~', '\'') + "REF|A>B!C|x*y~z:^'";
        // When
        var lexer = lexer(file);
        lexer.next();
        lexer.next();
        // Then
        assertThat(lexer.format().delimiters()).isEqualTo(Delimiters.of('|', '!', '>', '\''));
        assertThat(lexer.segment().text(1, 2, 1)).isEqualTo("C");
        assertThat(lexer.segment().text(1, 2)).isEqualTo("B");
        assertThat(lexer.segment().text(2)).isEqualTo("x*y~z:^");
    }

    @Test
    void lineFeedMayBeTheTerminator() throws IOException {
        assertThat(raws(ISA.replace('~', '\n') + "GS*HC\nSE*1\n")).containsExactly("GS*HC", "SE*1");
    }

    @Test
    void carriageReturnMayBeTheTerminatorWithALineFeedBehind() throws IOException {
        assertThat(raws(ISA.replace('~', '\r') + "\nGS*HC\r\nSE*1\r\n")).containsExactly("GS*HC", "SE*1");
    }

    @Test
    void byteOrderMarkLineBreaksAndBlanksBetweenSegmentsAreSkippedAndBlanksInsideAreNot() throws IOException {
        assertThat(raws("\u00EF\u00BB\u00BF\r\n" + ISA + "\r\n  GS* H ~\n\n\tSE*1 ~ \u001A")).containsExactly("GS* H ", "SE*1 ");
    }

    @Test
    void evenALineBreakAsElementSeparatorDelimits() throws IOException {
        // Given
        var group = "\n\nGS\nHC~\n\n\nSE\n1~";
        // When
        var segments = raws(ISA.replace('*', '\n') + group.repeat(2_000));
        // Then
        assertThat(segments).hasSize(4_000).startsWith("GS\nHC", "SE\n1").endsWith("GS\nHC", "SE\n1");
    }

    @Test
    void lineBreakStyleIsPartOfTheFormat() throws IOException {
        for (var style : LineBreak.values()) {
            // When
            var lexer = lexer(ISA + style.text() + "GS*HC~" + style.text());
            lexer.next();
            // Then
            assertThat(lexer.format().lineBreak()).isEqualTo(style);
        }
    }

    @Test
    void aValueWithANulBehindItIsAnotherThanTheOneWithout() throws IOException {
        // When
        var lexer = lexer(ISA + "REF*1*1\0*12345678*12345678\0*1~");
        lexer.next();
        lexer.next();
        // Then
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(lexer.segment()::text)).containsExactly("1", "1\0", "12345678", "12345678\0", "1");
    }

    @Test
    void everyByteIsACharacter() throws IOException {
        // When
        var lexer = lexer(ISA + "NM1*M\u00DCLLER~");
        lexer.next();
        lexer.next();
        // Then
        assertThat(lexer.segment().text(1)).isEqualTo("M\u00DCLLER");
    }

    @Test
    void delimitersMayChangeWithTheNextInterchange() throws IOException {
        // When
        var segments = raws(ISA + "A*1~" + ISA.replace('*', '|').replace('~', '#') + "B|2#");
        // Then
        assertThat(segments).contains("A*1", "B|2");
    }

    @Test
    void segmentsAcrossRefillsAreWholeAndTheirPlacesTrue() throws IOException {
        // Given
        var body = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            body.append("REF*").append(i).append("*").append("x".repeat(i % 97)).append("~\n");
        }
        var file = ISA + body;
        // When
        var lexer = new SegmentLexer(trickling(file), findings);
        lexer.next();
        int offset = ISA.length();
        for (int i = 0; i < 5_000; i++) {
            assertThat(lexer.next()).isTrue();
            // Then
            assertThat(lexer.segment().text(1)).isEqualTo(Integer.toString(i));
            assertThat(lexer.segment().length(2)).isEqualTo(i % 97);
            assertThat(lexer.segment().number()).isEqualTo(i + 2);
            assertThat(lexer.segment().offset()).isEqualTo(file.indexOf("REF*" + i + "*", offset));
            offset = (int) lexer.segment().offset();
        }
        assertThat(lexer.next()).isFalse();
    }

    @Test
    void segmentLongerThanTheBufferIsRead() throws IOException {
        // When
        var lexer = new SegmentLexer(trickling(ISA + "K3*" + "y".repeat(300_000) + "*end~"), findings);
        lexer.next();
        lexer.next();
        // Then
        assertThat(lexer.segment().length(1)).isEqualTo(300_000);
        assertThat(lexer.segment().text(2)).isEqualTo("end");
    }

    @Test
    void segmentOverTheLimitEndsReadingWithItsPlace() {
        // Given
        var lexer = lexer(ISA + "K3*" + "y".repeat(SegmentLexer.MAX_SEGMENT_BYTES));
        // When
        var thrown = catchThrowableOfType(EdiException.class, () -> {
            lexer.next();
            lexer.next();
        });
        // Then
        assertThat(thrown.finding().fault()).isEqualTo(EdiFault.SEGMENT_TOO_LONG);
        assertThat(thrown.finding().position().byteOffset()).isEqualTo(ISA.length());
    }

    @Test
    void whatIsNotX12IsSaidSo() {
        for (var text : List.of("<html>", "MSH|^~\\&|", "ISAAC", "I", "GS*HC~")) {
            // When
            var thrown = catchThrowableOfType(EdiException.class, lexer(text)::next);
            // Then
            assertThat(thrown.finding().fault()).as(text).isEqualTo(EdiFault.NOT_X12);
        }
    }

    @Test
    void whatAFileIsInsteadOfX12IsNamedAndNotRepeated() {
        // Given
        var files = Map.ofEntries(
                Map.entry("%PDF-1.7", "is a PDF"), Map.entry("PK\u0003\u0004", "ZIP archive"), Map.entry("\u00FF\u00D8\u00FF\u00E0", "JPEG"), Map.entry("\u0089PNG", "PNG"),
                Map.entry("<!DOCTYPE html>", "web page"), Map.entry("<?xml version='1.0'?>", "XML"), Map.entry("MSH|^~\\&|", "HL7"), Map.entry("UNA:+.? '", "EDIFACT"),
                Map.entry("{\"name\": \"DOE\"}", "JSON"), Map.entry("-----BEGIN PGP MESSAGE-----", "encrypted"), Map.entry("\u00C9\u00E2\u00C1*", "EBCDIC"),
                Map.entry("GS*HC*DOE", "begins with GS: the ISA segment"), Map.entry("I\0S\0A\0*\0", "UTF-16"), Map.entry("\0I\0S\0A\0*", "UTF-16"), Map.entry("\u00FF\u00FEI\0", "UTF-16"),
                Map.entry("DOE JO AND NO ISAAC", "begins with an ISA segment; this one does not"));
        files.forEach((text, named) -> {
            // When
            var thrown = catchThrowableOfType(EdiException.class, lexer(text)::next);
            // Then
            assertThat(thrown.finding().sentence()).as(text).contains(named).doesNotContain("DOE");
        });
    }

    @Test
    void aTableIsNamedOne() {
        for (var text : List.of("name,born,member\nDOE,19800101,M1\n", "name;born;member\r\n", "name\tborn\tmember\n1\t2\t3")) {
            assertThat(catchThrowableOfType(EdiException.class, lexer(text)::next).finding().sentence()).contains("a table (CSV)");
        }
        for (var text : List.of("Dear Jo,\nplease, as ever, post this", "a,b\nc,d")) {
            assertThat(catchThrowableOfType(EdiException.class, lexer(text)::next).finding().sentence()).contains("begins with an ISA segment");
        }
    }

    @Test
    void textBeforeTheHeaderIsCountedAndNotRepeated() {
        // Given
        var before = "From: DOE JO\nISAAC, ISA-AB\n\n";
        // When
        var thrown = catchThrowableOfType(EdiException.class, lexer("\r\n" + before + ISA)::next);
        // Then
        assertThat(thrown.finding().sentence()).isEqualTo("ISA begins at byte " + (2 + before.length()) + "; the " + before.length() + " bytes before it are no X12: take them out.");
        assertThat(thrown.finding().position().byteOffset()).isEqualTo(2);
    }

    @Test
    void anEmptySegmentIsReportedPassedOverAndNotCounted() throws IOException {
        // Given
        var file = ISA + "GS*HC~~\r\n~ST*837~~~SE*1~";
        // When
        var lexer = lexer(file);
        var numbers = new ArrayList<Long>();
        while (lexer.next()) {
            numbers.add(lexer.segment().number());
        }
        // Then
        assertThat(numbers).containsExactly(1L, 2L, 3L, 4L);
        assertThat(findings.list()).extracting(Finding::fault).containsOnly(EdiFault.SEGMENT_EMPTY).hasSize(4);
        assertThat(findings.list().getFirst().position()).isEqualTo(Position.ofSegment(3, "", "", file.indexOf("~~") + 1));
        assertThat(raws(file)).containsExactly("GS*HC", "ST*837", "SE*1");
    }

    @Test
    void aRepetitionSeparatorWithAnotherMeaningIsSaidAtItsPlace() throws IOException {
        // When
        var segments = raws(ISA.replace('^', ':') + "EB*1**30:33~");
        // Then
        assertThat(segments).containsExactly("EB*1**30:33");
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(EdiFault.REPETITION_SEPARATOR_INVALID);
        assertThat(findings.list().getFirst().position()).hasToString("segment 1 (ISA11), byte 82");
    }

    @Test
    void aRepetitionSeparatorThatCutsTheHeaderItselfEndsReading() {
        for (char delimiter : new char[] {'*', '~'}) {
            // When
            var thrown = catchThrowableOfType(EdiException.class, lexer(ISA.replace('^', delimiter) + "GS*HC~")::next);
            // Then
            assertThat(thrown.finding().fault()).isEqualTo(EdiFault.DELIMITERS_INVALID);
            assertThat(thrown.finding().position()).hasToString("segment 1 (ISA11), byte 82");
        }
    }

    @Test
    void headerCutShortOrWithUselessDelimitersIsRefused() {
        for (var text : List.of("ISA*00*", ISA.substring(0, 100), ISA.replace(":~", "A~"), ISA.replace(":~", "~~"), ISA.replace(":~", ":*"), ISA.replace(":~", ":\0"), ISA.replace('*', ' '))) {
            // When
            var thrown = catchThrowableOfType(EdiException.class, lexer(text)::next);
            // Then
            assertThat(thrown.finding().fault()).as(text).isEqualTo(EdiFault.DELIMITERS_INVALID);
        }
    }

    @Test
    void headerOfTheWrongWidthIsReadByItsSeparatorsAndReported() throws IOException {
        // When
        var segments = raws(ISA.replace("CLINIC         ", "CLINIC") + "GS*HC~");
        // Then
        assertThat(segments).containsExactly("GS*HC");
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(EdiFault.ISA_NOT_FIXED_WIDTH);
    }

    @Test
    void lastSegmentWithoutItsTerminatorIsReadAndReported() throws IOException {
        // When
        var segments = raws(ISA + "IEA*0*000000007");
        // Then
        assertThat(segments).containsExactly("IEA*0*000000007");
        assertThat(findings.list()).extracting(Finding::fault).containsExactly(EdiFault.SEGMENT_NOT_TERMINATED);
    }

    @Test
    void emptyInputHasNoSegments() throws IOException {
        assertThat(lexer("").next()).isFalse();
        assertThat(lexer(" \r\n").next()).isFalse();
    }

    @Test
    void viewKnowsWhetherARecordWouldLoseSomething() throws IOException {
        // Given
        var lexer = lexer(ISA + "AMT*D*10~AMT*D*10.00~AMT*D*10*C~AMT*D:X*10~AMT*D*10**~");
        lexer.next();
        var lossy = new ArrayList<Boolean>();
        // When
        while (lexer.next()) {
            lexer.segment().text(1);
            lexer.segment().cents(2);
            lossy.add(lexer.segment().saysMoreThanWasRead());
        }
        // Then
        assertThat(lossy).containsExactly(false, true, true, true, false);
    }

    private SegmentLexer lexer(String file) {
        return new SegmentLexer(new ByteArrayInputStream(file.getBytes(ISO_8859_1)), findings);
    }

    /** The segments after the first, as they stand. */
    private List<String> raws(String file) throws IOException {
        var lexer = lexer(file);
        var segments = new ArrayList<String>();
        lexer.next();
        while (lexer.next()) {
            segments.add(lexer.segment().raw());
        }
        return segments;
    }

    /** A stream that gives a few bytes at a time, as sockets do. */
    private static InputStream trickling(String file) {
        return new ByteArrayInputStream(file.getBytes(ISO_8859_1)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1 + length % 1_021));
            }
        };
    }
}
