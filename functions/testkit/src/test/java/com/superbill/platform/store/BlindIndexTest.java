package com.superbill.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindIndexTest {

    private final BlindIndex index = new BlindIndex("secret");

    @ParameterizedTest
    @CsvSource({"O'Brién,obrien", "PIÑA,pina", "de la Cruz,DelaCruz", "Smith-Jones,smith jones"})
    void spellingsOfOneNameHaveOneToken(String one, String other) {
        assertThat(index.token("lastName", one)).isEqualTo(index.token("lastName", other)).matches("[0-9a-f]{32}");
    }

    @Test
    void tokenTellsNothingAcrossPurposesSecretsOrNames() {
        assertThat(index.token("lastName", "smith")).isNotEqualTo(index.token("firstName", "smith")).isNotEqualTo(index.token("lastName", "smyth"))
                .isNotEqualTo(new BlindIndex("another").token("lastName", "smith")).doesNotContain("smith");
    }

    @Test
    void everyCharacterOfAnExactTokenCounts() {
        assertThat(index.exactToken("externalId", "A-1")).isNotEqualTo(index.exactToken("externalId", "A1")).isNotEqualTo(index.exactToken("externalId", "a-1"));
    }
}
