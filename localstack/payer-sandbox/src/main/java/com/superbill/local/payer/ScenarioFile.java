package com.superbill.local.payer;

import com.superbill.local.payer.scenario.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios as JSON: the ones in the data folder, where somebody put them there, else the ones that come along. */
final class ScenarioFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScenarioFile() {
    }

    /** @throws tools.jackson.core.JacksonException naming line and column of what cannot be read */
    static Scenarios read(Path own) {
        try {
            if (Files.exists(own)) {
                return JSON.readValue(Files.readAllBytes(own), Scenarios.class);
            }
            try (InputStream standard = ScenarioFile.class.getResourceAsStream("/scenarios.json")) {
                return JSON.readValue(standard, Scenarios.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
