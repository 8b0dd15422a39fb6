package com.superbill.codesets.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Packs the code sets into this module's jar: from the official files where the build is given their folder, else from the module's
 * own selection; it prints which. What it made from the same files before is left as it is.
 */
public final class BuildIndexes {

    private static final String STAMP = "built-from.txt";

    private BuildIndexes() {
    }

    /** @param arguments folder of the official files, the own selection, output directory of the classes */
    public static void main(String[] arguments) throws IOException {
        Path official = Path.of(arguments[0]).normalize();
        Path own = Path.of(arguments[1]);
        Path output = Path.of(arguments[2]);
        boolean isOfficial = Files.isDirectory(official);
        Path source = isOfficial ? official : own;
        String stamp = stamp(source) + stamp(output.resolve("com"));
        Path stampFile = output.resolveSibling(STAMP);
        if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp) && Files.isDirectory(output.resolve("codesets"))) {
            return;
        }
        var writer = new IndexWriter(output);
        var files = new OfficialFiles(official);
        List<CodeSet> sets = isOfficial ? files.codeSets() : OwnSelection.read(own);
        for (CodeSet set : sets) {
            writer.write(set);
        }
        writer.writeUnitLimits(isOfficial ? files.unitLimits() : new TreeMap<>());
        writer.writePairs(isOfficial ? files.pairs() : new TreeMap<>());
        Files.writeString(stampFile, stamp);
        System.out.println("Code sets: " + (isOfficial ? "the official files given to the build" : "the module's own selection, since the build was given no official files")
                + "; " + sets.stream().map(set -> set.system().wireName() + " " + set.codes().size()).collect(Collectors.joining(", ")));
    }

    /** Name, size and time of every file below. */
    private static String stamp(Path source) throws IOException {
        try (var files = Files.walk(source)) {
            return files.filter(Files::isRegularFile).sorted().map(BuildIndexes::describe).collect(Collectors.joining("\n", "", "\n"));
        }
    }

    private static String describe(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
