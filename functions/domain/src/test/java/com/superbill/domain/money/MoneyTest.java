package com.superbill.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Property
    void addingAndTakingAwayGivesBackTheAmount(@ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long a,
                                               @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long b) {
        assertThat(Money.ofCents(a).plus(Money.ofCents(b)).minus(Money.ofCents(b))).isEqualTo(Money.ofCents(a));
    }

    @Test
    void anOverflowIsAnErrorNotAWrongAmount() {
        assertThatThrownBy(() -> Money.ofCents(Long.MAX_VALUE).plus(Money.ofCents(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void amountsBelowADollarKeepTheirSign() {
        assertThat(Money.ofCents(-5)).hasToString("-0.05");
        assertThat(Money.ofCents(123_456)).hasToString("1234.56");
    }
}
