package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"48.1,4810", "10,1000", ".5,50", "-.05,-5", "100.00,10000", "0012.340,1234", "5.,500", "-0,0", "99999999999.99,9999999999999"})
    void amountsAreReadInAnySpelling(String text, long cents) {
        assertThat(Numbers.cents(text)).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "-.", "+1", "1,000", "1.234", "1e3", "--1", "1-", "1.2.3", "12345678901234", "999999999999.99", " 1"})
    void whatIsNoAmountIsRefused(String text) {
        assertThat(Numbers.cents(text)).isEmpty();
    }

    @Property
    void amountComesBackFromItsShortestSpelling(@ForAll @LongRange(min = -9_999_999_999_999L, max = 9_999_999_999_999L) long cents) {
        // When
        String text = Numbers.ofCents(cents);
        byte[] bytes = text.getBytes(ISO_8859_1);
        // Then
        assertThat(Numbers.cents(text)).hasValue(cents);
        assertThat(Numbers.isShortest(bytes, 0, bytes.length)).isTrue();
        assertThat(new BigDecimal(text)).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
        assertThat(new Decimal(cents, 2)).hasToString(text);
    }

    @Property
    void anAmountIsTheSameAmongOtherBytesAsAlone(@ForAll @StringLength(min = 1, max = 12) @CharRange(from = '-', to = '9') String text) {
        // Given
        byte[] among = ("7" + text + "*1234567890").getBytes(ISO_8859_1);
        // Then
        assertThat(Numbers.cents(among, 1, text.length())).isEqualTo(Numbers.cents(text).orElse(Numbers.NOT_CENTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "00", "01", "1.0", "1.", "-0", "10.10"})
    void longerSpellingsAreNotShortest(String text) {
        assertThat(Numbers.isShortest(text.getBytes(ISO_8859_1), 0, text.length())).isFalse();
    }
}
