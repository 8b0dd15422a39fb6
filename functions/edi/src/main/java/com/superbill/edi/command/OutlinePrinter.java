package com.superbill.edi.command;

import com.superbill.edi.acknowledgment.InterchangeAcknowledgment;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import com.superbill.edi.validation.CodeSets;
import com.superbill.edi.validation.SegmentNames;
import com.superbill.edi.validation.SegmentNames.NamedElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code edi show}: every segment in its loops, with the names of its elements and code values. */
final class OutlinePrinter {

    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final CodeSets codeSets;

    OutlinePrinter(PrintWriter out, CodeSets codeSets) {
        this.out = out;
        this.codeSets = codeSets;
    }

    void print(InputStream bytes) throws IOException {
        var envelope = new EnvelopeReader(bytes, finding -> out.println("! " + finding));
        Optional<SegmentNames> names = Optional.empty();
        for (var step = envelope.first(); step != Step.END; step = envelope.next()) {
            switch (step) {
                case INTERCHANGE -> {
                    var header = envelope.interchange();
                    out.println("Interchange " + header.controlNumber() + " from " + named("I05", header.senderQualifier()) + " " + header.sender() + " to "
                            + named("I05", header.receiverQualifier()) + " " + header.receiver() + ", " + header.date() + " " + header.time() + (header.usage().equals("T") ? ", test" : ""));
                }
                case INTERCHANGE_ACKNOWLEDGMENT -> {
                    var ta1 = InterchangeAcknowledgment.read(envelope);
                    out.println(INDENT + "TA1: interchange " + ta1.controlNumber() + " " + ta1.outcome() + ", note " + named("I18", ta1.note()));
                }
                case GROUP -> out.println(INDENT + "Group " + envelope.group().controlNumber() + ", " + named("479", envelope.group().functionalCode()) + " " + envelope.group().version());
                case TRANSACTION -> {
                    out.println((INDENT.repeat(2) + "Transaction " + envelope.transaction().controlNumber() + ", " + named("143", envelope.transaction().code()) + " "
                            + envelope.transaction().version()).stripTrailing());
                    names = SegmentNames.open(envelope, codeSets);
                }
                case SEGMENT -> print(envelope, names);
                default -> { }
            }
        }
    }

    private void print(EnvelopeReader envelope, Optional<SegmentNames> names) {
        var segment = envelope.segment();
        if (names.isEmpty()) {
            out.println(INDENT.repeat(3) + segment.raw());
            return;
        }
        var named = names.get().name(segment);
        int depth = named.loops().size();
        if (named.begins()) {
            out.println(INDENT.repeat(2 + depth) + "Loop " + named.loops().getLast() + (named.loopName().isEmpty() ? "" : ", " + named.loopName()));
        }
        out.println(INDENT.repeat(3 + depth) + named.id() + (named.isPlaced() ? "" : " (the guide has no place for it here)") + " "
                + named.elements().stream().map(OutlinePrinter::text).collect(Collectors.joining("; ")));
    }

    /** A code value of a data element, with what it means. */
    private static String named(String dataElement, String value) {
        String meaning = SegmentNames.meaning(dataElement, value);
        return meaning.isEmpty() ? value : value + " (" + meaning + ")";
    }

    private static String text(NamedElement element) {
        String name = element.name().isEmpty() ? element.position() : element.position() + " " + element.name();
        return name + " " + element.value() + (element.meaning().isEmpty() ? "" : " (" + element.meaning() + ")");
    }
}
