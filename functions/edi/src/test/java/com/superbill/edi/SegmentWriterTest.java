package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentWriterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final SegmentWriter writer = new SegmentWriter(out, InterchangeFormat.USUAL);

    @Test
    void trailingEmptyElementsAndComponentsAreNotWritten() throws IOException {
        // When
        writer.segment("NM1", "QC", "1", "DOE", "", "", "");
        writer.begin("SVC").composite("HC", "99213", "", "").text("").cents(0).composite("", "").end();
        writer.begin("EB").repeatedComposite(List.of(List.of("30"), List.of("", "1"), List.of(""))).text("x").end();
        // Then
        assertThat(written()).isEqualTo("NM1*QC*1*DOE~SVC*HC:99213**0~EB*30^:1*x~");
        assertThat(writer.segments()).isEqualTo(3);
    }

    @Test
    void numbersTakeTheirShortestSpelling() throws IOException {
        // When
        writer.begin("N").cents(10_000).cents(4_810).cents(50).cents(-5).cents(-1_001).decimal(Optional.of(new Decimal(20, 2))).decimal(Optional.of(new Decimal(-100, 1))).end();
        // Then
        assertThat(written()).isEqualTo("N*100*48.1*.5*-.05*-10.01*.2*-10~");
    }

    @Test
    void dataWithDelimitersOrControlCharactersIsRefusedAndItsSegmentNotWritten() throws IOException {
        for (var bad : List.of("A*B", "A:B", "A^B", "A~B", "A\nB", "\u20AC")) {
            // When
            var thrown = catchThrowableOfType(EdiException.class, () -> writer.segment("REF", "G1", bad));
            // Then
            assertThat(thrown.finding().fault()).isEqualTo(EdiFault.DATA_NOT_WRITABLE);
            assertThat(thrown.finding().position().element()).isEqualTo(2);
        }
        writer.segment("REF", "G1", "FINE");
        assertThat(written()).isEqualTo("REF*G1*FINE~");
    }

    private String written() throws IOException {
        writer.flush();
        return out.toString(ISO_8859_1);
    }
}
