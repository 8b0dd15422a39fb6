package com.superbill.edi.claim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.SegmentLexer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** SV107: what is no pointer is reported and left out. */
class PointersTest {

    private static final String HEADER = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~";

    @Property
    void aPointerIsANumberOfAtMostTwoDigitsInItsShortestSpelling(@ForAll("components") List<String> components) throws IOException {
        // Given
        String element = "1:" + String.join(":", components);
        var findings = new ArrayList<Finding>();
        var lexer = new SegmentLexer(new ByteArrayInputStream((HEADER + "SV1*HC:99213*1*UN*1***" + element + "~").getBytes(ISO_8859_1)), findings::add);
        lexer.next();
        lexer.next();
        // When
        var pointers = Pointers.of(lexer.segment(), 7);
        // Then
        var expected = new ArrayList<>(List.of(1));
        components.stream().filter(text -> text.matches("[1-9]\\d?")).map(Integer::valueOf).forEach(expected::add);
        assertThat(pointers).isEqualTo(expected);
        assertThat(findings).hasSize(components.size() + 1 - expected.size()).allMatch(finding -> finding.fault() == EdiFault.NUMBER_INVALID);
    }

    @Provide
    Arbitrary<List<String>> components() {
        return Arbitraries.strings().withChars('0', '1', '9', 'A', '/').ofMaxLength(3).list().ofMinSize(1).ofMaxSize(6);
    }
}
