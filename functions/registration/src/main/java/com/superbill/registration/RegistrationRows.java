package com.superbill.registration;

import com.superbill.domain.Problem;
import com.superbill.domain.document.RegistrationFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.io.input.BOMInputStream;

/** Reads a registration file line by line; only one line is in memory at a time. What cannot be read is a problem with its line. */
final class RegistrationRows {

    /** A line costs up to six round trips, about 40 ms; the function has 300 s. */
    static final int ROWS_MAX = 5_000;
    private static final Problem NOT_UTF_8 = Problem.of("notUtf8", "The file is not text in UTF-8 and was read no further; export it as UTF-8 and send it again.");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreSurroundingSpaces(true)
            .setTrim(true).setIgnoreEmptyLines(true).setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).get();

    private RegistrationRows() {
    }

    /**
     * @param each gets every line that has a value for every column
     * @return what kept lines from being read
     */
    static List<Problem> read(InputStream file, Consumer<RegistrationRow> each) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        List<Problem> problems = new ArrayList<>();
        try (var reader = new InputStreamReader(BOMInputStream.builder().setInputStream(file).get(), decoder); var parser = FORMAT.parse(reader)) {
            problems.addAll(headerProblems(parser.getHeaderNames()));
            if (problems.isEmpty()) {
                readLines(parser, each, problems);
            }
        } catch (CharacterCodingException e) {
            problems.add(NOT_UTF_8);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of("headerInvalid", "The first line must name each column once."));
        }
        return problems;
    }

    private static void readLines(CSVParser parser, Consumer<RegistrationRow> each, List<Problem> problems) {
        Iterator<CSVRecord> lines = parser.iterator();
        int line = lineAfter(parser);
        try {
            for (int rows = 0; lines.hasNext(); rows++, line = lineAfter(parser)) {
                if (rows == ROWS_MAX) {
                    problems.add(Problem.at("tooManyRows", "A file has at most " + ROWS_MAX + " lines; send this line and those after it as another file.", "line", line, 0));
                    return;
                }
                CSVRecord values = lines.next();
                if (values.isConsistent()) {
                    each.accept(new RegistrationRow(line, values.toMap()));
                } else {
                    problems.add(Problem.at("columnCount", "The line has not as many values as the first line has columns.", "line", line, 0));
                }
            }
        } catch (UncheckedIOException e) {
            problems.add(e.getCause() instanceof CharacterCodingException ? NOT_UTF_8 : Problem.at("unreadable",
                    "The quotes of this line do not match, so neither it nor what follows can be read; export the file again.", "line", line, 0));
        }
    }

    /** The line after the last one that was read. */
    private static int lineAfter(CSVParser parser) {
        return Math.toIntExact(parser.getCurrentLineNumber()) + 1;
    }

    private static List<Problem> headerProblems(List<String> columns) {
        if (columns.size() == 1) {
            return List.of(Problem.at("separatorInvalid", "The columns are not separated by commas; export the file as comma-separated text.", "line", 1, 0));
        }
        List<Problem> problems = new ArrayList<>();
        RegistrationFile.REQUIRED_COLUMNS.stream().filter(column -> !columns.contains(column))
                .forEach(column -> problems.add(Problem.at("columnMissing", "The first line must name the column " + column + ".", column, 1, 0)));
        Set<String> known = new HashSet<>(RegistrationFile.REQUIRED_COLUMNS);
        known.addAll(RegistrationFile.OPTIONAL_COLUMNS);
        for (int i = 0; i < columns.size(); i++) {
            if (!known.contains(columns.get(i))) {
                problems.add(Problem.at("columnUnknown", "Column " + (i + 1) + " is not one of a registration file's; see schemas/registration-csv.md.", "line", 1, i + 1));
            }
        }
        return problems;
    }
}
