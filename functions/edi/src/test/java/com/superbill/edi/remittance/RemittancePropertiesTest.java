package com.superbill.edi.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as it was meant, and written again the same. */
class RemittancePropertiesTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aRemittanceIsReadAsItWasWritten(@ForAll("remittances") Remittance remittance, @ForAll("items") List<RemittanceItem> items) throws IOException {
        // When
        byte[] file = RemittanceFiles.write(remittance, items);
        var read = RemittanceFiles.read(file, finding -> { }).getFirst();
        // Then
        assertThat(read.remittance()).isEqualTo(remittance);
        assertThat(read.items()).isEqualTo(items);
        assertThat(RemittanceFiles.copy(file)).isEqualTo(file);
    }

    @Provide
    Arbitrary<Remittance> remittances() {
        return RemittanceFiles.anyRemittance();
    }

    @Provide
    Arbitrary<List<RemittanceItem>> items() {
        return RemittanceFiles.anyItems();
    }
}
