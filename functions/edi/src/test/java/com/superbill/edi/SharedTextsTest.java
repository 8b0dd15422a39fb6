package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values come out as they stand in the file, whether they are remembered or not. */
class SharedTextsTest {

    private static final String HEADER = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~";

    @Property
    void valuesThatAreLikeEachOtherStayApart(@ForAll("values") List<String> values) throws IOException {
        // Given
        var again = new ArrayList<>(values);
        again.addAll(values);
        // Then
        assertThat(read(String.join("~REF*", again), 0)).isEqualTo(again);
        assertThat(read(String.join("~REF*A:", again), 2).subList(1, again.size())).isEqualTo(again.subList(1, again.size()));
    }

    @Test
    void aValueThatComesAgainIsTheSameString() throws IOException {
        // Given
        var values = List.of("AB", "ABCDEFGHIJ", "ABCDEFGHIJKLMNOPQRST");
        // When
        var texts = read(String.join("~REF*", values) + "~REF*" + String.join("~REF*", values), 0);
        // Then
        for (int i = 0; i < values.size(); i++) {
            assertThat(texts.get(values.size() + i)).isSameAs(texts.get(i));
        }
    }

    @Test
    void valuesAreReadAgainWhenTheSeparatorsHaveChanged() throws IOException {
        // Given
        var values = "REF*AB^C*ABCDEFGH^J*ABCDEFGHIJKLMNOPQ^S*AB~";
        var file = HEADER + values + HEADER.replace('^', '!') + values;
        // When
        var lexer = new SegmentLexer(new ByteArrayInputStream(file.getBytes(ISO_8859_1)), finding -> { });
        lexer.next();
        lexer.next();
        var first = IntStream.rangeClosed(1, 4).mapToObj(lexer.segment()::text).toList();
        lexer.next();
        lexer.next();
        // Then
        assertThat(first).containsExactly("AB", "ABCDEFGH", "ABCDEFGHIJKLMNOPQ", "AB");
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(lexer.segment()::text)).containsExactly("AB^C", "ABCDEFGH^J", "ABCDEFGHIJKLMNOPQ^S", "AB");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 15, 16, 17, 23, 24})
    void nulsAreAValueToo(int length) throws IOException {
        // Given
        String nuls = "\0".repeat(length);
        // Then
        assertThat(read(nuls, 0)).containsExactly(nuls);
    }

    /** Of every length that is remembered and some that are not, most of them alike but for a letter. */
    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.strings().withChars('A', 'B').ofMinLength(1).ofMaxLength(27).list().ofMinSize(1).ofMaxSize(40);
    }

    /** First elements, or that component of each. */
    private static List<String> read(String values, int component) throws IOException {
        var lexer = new SegmentLexer(new ByteArrayInputStream((HEADER + "REF*" + values + "~").getBytes(ISO_8859_1)), finding -> { });
        var texts = new ArrayList<String>();
        for (lexer.next(); lexer.next(); ) {
            texts.add(component == 0 ? lexer.segment().text(1) : lexer.segment().text(1, component));
        }
        return texts;
    }
}
