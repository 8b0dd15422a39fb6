package com.superbill.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NpiTest {

    @Test
    void theCheckDigitIsLuhnOverThePrefixAndTheNumber() {
        assertThat(new Npi("1234567893").value()).isEqualTo("1234567893");
        assertThat(Npi.isValid("1234567890")).isFalse();
    }

    @Test
    void anythingButTenDigitsIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> new Npi("12345")).hasMessage("npi must be ten digits with a correct check digit");
    }
}
