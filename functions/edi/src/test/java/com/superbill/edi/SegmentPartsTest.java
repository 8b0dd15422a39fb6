package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Elements, repetitions and components of a segment in sight are those that cutting its text by hand gives, whichever is asked for first. */
class SegmentPartsTest {

    private static final String HEADER = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~";
    private static final int COMPONENTS = 4;

    @Property
    void partsAreThoseThatCuttingByHandGives(@ForAll("elements") List<String> elements, @ForAll("orders") List<Integer> order) throws IOException {
        // Given
        var segment = segment(elements);
        for (int asked : order) {
            int element = 1 + asked % elements.size();
            String text = elements.get(element - 1);
            String[] repetitions = text.split("\\^", -1);
            String[] components = repetitions[0].split(":", -1);
            // Then
            assertThat(segment.isPlain(element)).isEqualTo(!text.contains(":") && !text.contains("^"));
            assertThat(segment.repetitionCount(element)).isEqualTo(text.isEmpty() ? 0 : repetitions.length);
            assertThat(segment.componentCount(element)).isEqualTo(text.isEmpty() ? 0 : components.length);
            assertThat(segment.text(element)).isEqualTo(components[0]);
            assertThat(segment.identifier(element)).isEqualTo(components[0]);
            for (int repetition = 1; repetition <= repetitions.length; repetition++) {
                String[] parts = repetitions[repetition - 1].split(":", -1);
                for (int component = 1; component <= COMPONENTS; component++) {
                    assertThat(segment.value(element, repetition, component).text()).isEqualTo(component <= parts.length ? parts[component - 1] : "");
                }
            }
        }
        assertThat(segment.isPlain()).isEqualTo(elements.stream().noneMatch(text -> text.matches(".*[:^\u0001].*")));
    }

    private static SegmentView segment(List<String> elements) throws IOException {
        var lexer = new SegmentLexer(new ByteArrayInputStream((HEADER + "REF*" + String.join("*", elements) + "*LAST~").getBytes(ISO_8859_1)), finding -> { });
        lexer.next();
        lexer.next();
        return lexer.segment();
    }

    @Provide
    Arbitrary<List<String>> elements() {
        return Arbitraries.strings().withChars('A', 'B', ':', '^', '\u0001').ofMaxLength(12).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.integers().between(0, 99).list().ofMinSize(1).ofMaxSize(12);
    }
}
