package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class ValueViewTest {

    private static final String HEADER = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~";

    @Property
    void bytesAreJudgedAsTheirTextWouldBe(@ForAll @StringLength(min = 1, max = 20) @CharRange(from = '\0', to = '\u00FF') String drawn) throws IOException {
        // Given
        String text = drawn.replaceAll("[*~^:]", "-");
        // When
        var value = valueOf(text);
        // Then
        assertThat(value.text()).isEqualTo(text);
        assertThat(value.length()).isEqualTo(text.length());
        assertThat(value.hasControlCharacter()).isEqualTo(text.chars().anyMatch(c -> c < ' ' || c == 0x7F));
        assertThat(value.word()).isEqualTo(ValueView.wordOf(text));
    }

    @Property
    void digitsAreReadWhereThereAreDigitsAlone(@ForAll @StringLength(min = 1, max = 9) @CharRange(from = '.', to = '9') String text) throws IOException {
        assertThat(valueOf(text).digits(0, text.length())).isEqualTo(text.matches("\\d+") ? Integer.parseInt(text) : ValueView.NO_DIGITS);
        assertThat(valueOf(text).digits(0, text.length() + 1)).isEqualTo(ValueView.NO_DIGITS);
    }

    @Property
    void digitsOfANumberAreCountedWhereItIsOne(@ForAll @StringLength(min = 1, max = 9) @CharRange(from = '-', to = ':') String text, @ForAll boolean withPoint) throws IOException {
        // Given
        boolean isNumber = text.length() <= Long.BYTES && text.matches(withPoint ? "\\d+|(?=.*\\d)\\d*\\.\\d*" : "\\d+");
        // Then
        assertThat(valueOf(text.replace(':', 'X')).countDigits(withPoint)).isEqualTo(isNumber ? text.replace(".", "").length() : ValueView.NO_DIGITS);
    }

    @Property
    void whatIsHeldStaysWhenTheSegmentHasGone(@ForAll @StringLength(min = 1, max = 60) @CharRange(from = 'A', to = 'Z') String text) throws IOException {
        // Given
        var held = new ValueView();
        held.hold(valueOf("AN EARLIER ONE"));
        // When
        held.hold(valueOf(text));
        // Then
        assertThat(held.text()).isEqualTo(text);
    }

    private static ValueView valueOf(String text) throws IOException {
        var lexer = new SegmentLexer(new ByteArrayInputStream((HEADER + "REF*AA*" + text + "*LAST~").getBytes(ISO_8859_1)), finding -> { });
        lexer.next();
        lexer.next();
        return lexer.segment().value(2);
    }
}
