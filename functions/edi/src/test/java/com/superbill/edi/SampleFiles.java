package com.superbill.edi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The collected files of {@code ../shared/data/x12}; tests that need them are skipped, with a line, where the folder is absent. */
public final class SampleFiles {

    private static final Path ROOT = Path.of(System.getProperty("superbill.shared", "../shared"), "data", "x12");

    private SampleFiles() {
    }

    /** All files whose folder begins with one of these names; all folders when none is named. */
    public static List<Path> in(String... folders) {
        if (!Files.isDirectory(ROOT)) {
            System.out.println("skipped: no sample files at " + ROOT.toAbsolutePath().normalize());
            Assumptions.abort("no sample files");
        }
        try (var files = Files.walk(ROOT, 2)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.getParent().equals(ROOT))
                    .filter(file -> folders.length == 0 || List.of(folders).contains(file.getParent().getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name for assertions: folder and file. */
    public static String name(Path file) {
        return ROOT.relativize(file).toString();
    }
}
