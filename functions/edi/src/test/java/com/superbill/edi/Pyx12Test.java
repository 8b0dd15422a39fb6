package com.superbill.edi;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.claim.ClaimFiles;
import com.superbill.edi.remittance.RemittanceFiles;
import com.superbill.edi.validation.AcknowledgmentMaker;
import com.superbill.edi.validation.CodeSets;
import com.superbill.edi.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What we write, before another validator: pyx12 3.1.0, where {@code python3} (or {@code -Dsuperbill.python}) has it. Its exit code means nothing (GUIDE §12); it says
 * {@code FILE: OK}.
 */
class Pyx12Test {

    private static final String PYTHON = System.getProperty("superbill.python", "python3");

    /** pyx12 takes a minute for a megabyte. */
    private static final int MAX_BYTES = 50_000;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void pyx12IsThere() throws IOException, InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder(PYTHON, "-c", "import pyx12").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        if (!there) {
            System.out.println("skipped: " + PYTHON + " has no pyx12; pip install pyx12==3.1.0");
            Assumptions.abort("no pyx12");
        }
    }

    @Test
    void whatItAcceptsItAcceptsAgainWhenWeHaveReadAndWrittenIt() throws IOException, InterruptedException {
        // Given
        var originals = new ArrayList<Path>();
        for (var file : SampleFiles.in("837P", "837I", "835", "999", "277CA")) {
            if (Files.size(file) <= MAX_BYTES) {
                originals.add(Files.copy(file, folder.resolve("original" + originals.size() + ".edi")));
            }
        }
        var accepted = accepted(originals);
        assertThat(accepted).hasSizeGreaterThan(20);
        // When
        var copies = new ArrayList<Path>();
        for (var original : accepted) {
            copies.add(Files.write(folder.resolve("copy-of-" + original.getFileName()), copy(Files.readAllBytes(original))));
        }
        // Then
        assertThat(accepted(copies)).containsExactlyInAnyOrderElementsOf(copies);
        System.out.println("pyx12 accepts " + copies.size() + " files that we have read and written");
    }

    @Test
    void itAcceptsTheAcknowledgmentsThatWeMakeOfSoundAndSpoiltFiles() throws IOException, InterruptedException {
        // Given
        var acknowledgments = new ArrayList<Path>();
        for (var file : SampleFiles.in("837P", "837I", "835")) {
            if (Files.size(file) > MAX_BYTES) {
                continue;
            }
            var report = new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (report.interchanges().size() == 1 && AcknowledgmentMaker.interchangeAcknowledgment(report.interchanges().getFirst()).outcome().isTaken()) {
                // When
                var out = new ByteArrayOutputStream();
                AcknowledgmentMaker.write(report, out, LocalDateTime.of(2026, 11, 22, 10, 0), 1);
                acknowledgments.add(Files.write(folder.resolve("acknowledgment" + acknowledgments.size() + ".edi"), withoutInterchangeAcknowledgment(out.toByteArray())));
            }
        }
        // Then
        assertThat(accepted(acknowledgments)).containsExactlyInAnyOrderElementsOf(acknowledgments);
        System.out.println("pyx12 accepts " + acknowledgments.size() + " acknowledgments");
    }

    /** pyx12 wants TA1 after GE; receivers take it before GS (GUIDE §1). */
    private static byte[] withoutInterchangeAcknowledgment(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).replaceFirst("TA1\\*[^~]*~", "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] copy(byte[] file) throws IOException {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        String separator = text.substring(3, 4);
        return text.contains("ST" + separator + "837") ? ClaimFiles.copy(file, false)
                : text.contains("ST" + separator + "835") ? RemittanceFiles.copy(file) : WholeTransactions.rewrite(file, new Findings());
    }

    /** pyx12 dies of some files: it is started anew behind each of them. */
    private static Set<Path> accepted(List<Path> files) throws IOException, InterruptedException {
        var accepted = new HashSet<Path>();
        int next = 0;
        while (next < files.size()) {
            var command = new ArrayList<>(List.of(PYTHON, "-m", "pyx12.scripts.x12valid", "--quiet"));
            files.subList(next, files.size()).forEach(file -> command.add(file.toString()));
            var log = Files.createTempFile(folder, "pyx12", ".log");
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
            var lines = new HashSet<>(Files.readAllLines(log, StandardCharsets.ISO_8859_1));
            while (next < files.size() && (lines.contains(files.get(next) + ": OK") || lines.contains(files.get(next) + ": Failure"))) {
                if (lines.contains(files.get(next) + ": OK")) {
                    accepted.add(files.get(next));
                }
                next++;
            }
            next++;
        }
        return accepted;
    }
}
