package com.superbill.edi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BasicTextTest {

    @Test
    void accentsDelimitersAndSmallLettersAreGone() {
        assertThat(BasicText.of("Piña O'Brién-Łęcki ~*:^>|")).isEqualTo("PINA O'BRIEN-ECKI");
        assertThat(BasicText.of("12 Elm St., Apt #4")).isEqualTo("12 ELM ST., APT 4");
    }
}
