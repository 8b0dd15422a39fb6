package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.SegmentLexer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CodeValuesTest {

    private static final String HEADER = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~";

    @Property
    void theyHaveWhatWasListedAndNothingElse(@ForAll @Size(max = 40) Set<@StringLength(min = 1, max = 12) @CharRange(from = 'A', to = 'D') String> listed,
            @ForAll @StringLength(min = 1, max = 12) @CharRange(from = 'A', to = 'D') String other) throws IOException {
        var codes = CodeValues.of(listed);
        for (String value : listed) {
            assertThat(has(codes, value)).isTrue();
        }
        assertThat(has(codes, other)).isEqualTo(listed.contains(other));
        assertThat(codes.isAny()).isEqualTo(listed.isEmpty());
    }

    @Test
    void theyAreNamedInTheGuidesOrder() {
        assertThat(CodeValues.of(List.of("XX", "24", "34")).names()).containsExactly("XX", "24", "34");
    }

    private static boolean has(CodeValues codes, String value) throws IOException {
        var lexer = new SegmentLexer(new ByteArrayInputStream((HEADER + "REF*" + value + "~").getBytes(ISO_8859_1)), finding -> { });
        lexer.next();
        lexer.next();
        return codes.contains(lexer.segment().value(1, 1, 1));
    }
}
