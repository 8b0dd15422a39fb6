package com.superbill.codesets.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.codesets.CodeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnSelectionTest {

    private static final Path OWN = Path.of("src/main/codes/codes.csv");

    @Test
    void onlyPlacesOfServiceAreComplete() throws IOException {
        assertThat(OwnSelection.read(OWN)).filteredOn(CodeSet::complete).extracting(CodeSet::system).containsExactly(CodeSystem.PLACE_OF_SERVICE);
        assertThat(OwnSelection.read(OWN)).extracting(CodeSet::system).containsExactly(CodeSystem.values());
    }

    @Test
    void buildWithoutOfficialFilesPacksItTheSameEveryTime(@TempDir Path folder) throws IOException {
        // Given
        String[] once = {folder.resolve("absent").toString(), OWN.toString(), Files.createDirectories(folder.resolve("one/classes/com")).getParent().toString()};
        String[] again = {once[0], once[1], Files.createDirectories(folder.resolve("two/classes/com")).getParent().toString()};

        // When
        BuildIndexes.main(once);
        BuildIndexes.main(again);

        // Then
        for (String file : new String[] {"icd-10-cm.codes", "icd-10-cm.texts", "place-of-service.codes", "carc.codes", "ncci-ptp.edits"}) {
            assertThat(Path.of(once[2], "codesets", file)).hasSameBinaryContentAs(Path.of(again[2], "codesets", file));
        }
    }
}
