package com.superbill.edi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({"Piña,Pina", "O'Brien-Núñez Jr.,O'Brien-Nunez Jr.", "A*B~C:D^E|F,A B C D E F", "Ω Street 5,Street 5", "Elm St. #4 & Co,Elm St. #4 & Co"})
    void delimitersAndForeignLettersNeverReachAFile(String written, String sent) {
        assertThat(PlainText.of(written)).isEqualTo(sent);
    }
}
