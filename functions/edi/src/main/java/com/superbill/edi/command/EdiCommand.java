package com.superbill.edi.command;

import com.superbill.edi.EdiException;
import com.superbill.edi.validation.CodeSets;
import com.superbill.edi.validation.Validator;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code edi check|show|json|ack FILE…}; {@code -} is standard input. Exits with 0, with 1 when {@code check} found errors, with 2 when it was called wrongly or a file cannot be read.
 */
public final class EdiCommand {

    static final int FINE = 0;
    static final int ERRORS_FOUND = 1;
    static final int CANNOT = 2;

    private static final String CHECK = "check";
    private static final Set<String> VERBS = Set.of(CHECK, "show", "json", "ack");
    private static final Set<String> HELP = Set.of("help", "--help", "-h");
    private static final String USAGE = """
            usage: edi check [--profile clearinghouse] [--json] FILE…   what is wrong with each file; exits with 1 when there are errors
                   edi show FILE…                                      an outline in words
                   edi json FILE…                                      the same as JSON
                   edi ack FILE…                                       the TA1 and 999 that a receiver would send
            - reads standard input; exits with 2 when a file cannot be read""";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final Set<String> profiles = new HashSet<>();
    private boolean json;
    /** Of what {@code ack} writes next. A person asks: whoever sends answers by the thousand keeps control numbers of his own. */
    private int controlNumber = 1;

    EdiCommand(InputStream in, PrintStream out, PrintStream err, Clock clock) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        int exit = new EdiCommand(System.in, out, System.err, Clock.systemDefaultZone()).run(List.of(arguments));
        out.flush();
        System.exit(exit);
    }

    int run(List<String> arguments) throws IOException {
        if (arguments.stream().anyMatch(HELP::contains)) {
            out.println(USAGE);
            return FINE;
        }
        if (arguments.isEmpty() || !VERBS.contains(arguments.getFirst())) {
            return refuse(arguments.isEmpty() ? "which command?" : "there is no command " + arguments.getFirst());
        }
        String verb = arguments.getFirst();
        var files = new ArrayList<String>();
        for (int i = 1; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--json" -> json = true;
                case "--profile" -> {
                    if (++i == arguments.size() || !arguments.get(i).equals(Validator.CLEARINGHOUSE)) {
                        return refuse("the profile is " + Validator.CLEARINGHOUSE);
                    }
                    profiles.add(arguments.get(i));
                }
                default -> {
                    if (argument.startsWith("--")) {
                        return refuse("there is no option " + argument);
                    }
                    files.add(argument);
                }
            }
        }
        if (!verb.equals(CHECK) && (json || !profiles.isEmpty())) {
            return refuse("--json and --profile go with " + CHECK + " only");
        }
        return files.isEmpty() ? refuse("which file?") : run(verb, files);
    }

    private int run(String verb, List<String> files) throws IOException {
        int exit = FINE;
        var writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var checked = new CheckPrinter(writer, json);
        for (String file : files) {
            try (var bytes = open(file)) {
                if (verb.equals("show") && files.size() > 1) {
                    writer.println(file + ":");
                }
                exit = Math.max(exit, run(verb, file, bytes, checked, writer));
            } catch (NoSuchFileException e) {
                err.println("edi: there is no file " + file);
                exit = CANNOT;
            } catch (EdiException e) {
                writer.flush();
                err.println("edi: " + file + ": " + e.finding().sentence() + " (" + e.finding().position() + ")");
                exit = CANNOT;
            } catch (IOException e) {
                err.println("edi: cannot read " + file + ": " + e.getMessage());
                exit = CANNOT;
            }
        }
        if (verb.equals(CHECK)) {
            checked.end();
        }
        writer.flush();
        return exit;
    }

    private int run(String verb, String file, InputStream bytes, CheckPrinter checked, PrintWriter writer) throws IOException {
        switch (verb) {
            case CHECK -> {
                var report = new Validator(profiles, CodeSets.installed()).validate(bytes);
                checked.print(file, report);
                return report.isAccepted() ? FINE : ERRORS_FOUND;
            }
            case "show" -> new OutlinePrinter(writer, CodeSets.installed()).print(bytes);
            case "json" -> {
                new JsonPrinter(new JsonWriter(writer)).print(bytes);
                writer.println();
            }
            default -> {
                int next = AcknowledgmentPrinter.print(bytes, out, LocalDateTime.now(clock), controlNumber);
                if (next > controlNumber) {
                    out.println();
                } else {
                    err.println("edi: " + file + " calls for no answer: it asks for no TA1, and 999s are not answered");
                }
                controlNumber = next;
            }
        }
        return FINE;
    }

    private InputStream open(String file) throws IOException {
        return file.equals("-") ? in : Files.newInputStream(Path.of(file));
    }

    private int refuse(String reason) {
        err.println("edi: " + reason);
        err.println(USAGE);
        return CANNOT;
    }
}
