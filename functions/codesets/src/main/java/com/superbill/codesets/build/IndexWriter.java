package com.superbill.codesets.build;

import com.superbill.codesets.Code;
import com.superbill.codesets.CodeIndex;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Writes what {@link CodeIndex} and {@code NcciEdits} read; the same input gives the same bytes. */
public final class IndexWriter {

    /** @param modifierAllowed whether a modifier can make the second procedure payable. @param deleted first day without the edit */
    record PairEdit(boolean modifierAllowed, LocalDate deleted) {
    }

    private final Path folder;

    IndexWriter(Path outputDirectory) throws IOException {
        this.folder = Files.createDirectories(outputDirectory.resolve("codesets"));
    }

    void write(CodeSet set) throws IOException {
        List<Code> codes = set.codes();
        int codeBytes = codes.stream().mapToInt(code -> code.code().length()).max().orElse(1);
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(CodeIndex.MAGIC);
            out.writeByte(set.complete() ? 1 : 0);
            out.writeByte(codeBytes);
            out.writeInt(codes.size());
            for (Code code : codes) {
                out.writeBytes(code.code() + " ".repeat(codeBytes - code.code().length()));
                out.writeByte(code.billable() ? 1 : 0);
                out.writeInt(code.from().equals(LocalDate.MIN) ? CodeIndex.NO_FIRST_DAY : (int) code.from().toEpochDay());
                out.writeInt(code.to().equals(LocalDate.MAX) ? CodeIndex.NO_LAST_DAY : (int) code.to().toEpochDay());
            }
        }
        write(set.system().wireName() + ".codes", bytes.toByteArray());
        String texts = codes.stream().map(code -> code.description().replace('\n', ' ')).collect(Collectors.joining("\n"));
        write(set.system().wireName() + ".texts", texts.getBytes(StandardCharsets.UTF_8));
    }

    void writeUnitLimits(SortedMap<String, Integer> unitsMax) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var limit : unitsMax.entrySet()) {
                out.writeBytes(limit.getKey());
                out.writeInt(limit.getValue());
            }
        }
        write("ncci-mue.edits", bytes.toByteArray());
    }

    /** @param pairs by column one and column two code, ten characters */
    void writePairs(SortedMap<String, PairEdit> pairs) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var pair : pairs.entrySet()) {
                out.writeBytes(pair.getKey());
                out.writeByte(pair.getValue().modifierAllowed() ? 1 : 0);
                LocalDate deleted = pair.getValue().deleted();
                out.writeInt(deleted.equals(LocalDate.MAX) ? CodeIndex.NO_LAST_DAY : (int) deleted.toEpochDay());
            }
        }
        write("ncci-ptp.edits", bytes.toByteArray());
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
