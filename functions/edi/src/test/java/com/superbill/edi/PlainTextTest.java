package com.superbill.edi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({"Piña,PINA", "O'Brien-Núñez Jr.,O'BRIEN-NUNEZ JR.", "A*B~C:D^E|F,A B C D E F", "Ω Street 5,STREET 5", "Elm St. #4 & Co,ELM ST. #4 & CO",
        "Łukasz Żółć,LUKASZ ZOLC", "Strauß,STRAUSS", "Søren Æbelø,SOREN AEBELO", "D\u2019Arcy\u2013Wøhl,D'ARCY-WOHL", "李,''"})
    void delimitersAndForeignLettersNeverReachAFile(String written, String sent) {
        assertThat(PlainText.of(written)).isEqualTo(sent);
    }
}
