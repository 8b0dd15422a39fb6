package com.superbill.edi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What StAEDI, another X12 reader, sees in a file: without a schema, and without its opinion on envelopes. */
final class Staedi {

    private Staedi() {
    }

    /** Every segment of the file, ISA and trailers too. */
    static List<Segment> read(byte[] file) throws IOException {
        var factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        var segments = new ArrayList<Segment>();
        try (var reader = factory.createEDIStreamReader(new ByteArrayInputStream(file), ISO_8859_1.name())) {
            String id = "";
            var elements = new ArrayList<List<List<String>>>();
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_SEGMENT -> {
                        id = reader.getText();
                        elements.clear();
                    }
                    case ELEMENT_DATA -> add(reader, elements);
                    case END_SEGMENT -> segments.add(new Segment(id, elements.stream().map(Segment.Element::new).toList()));
                    default -> { }
                }
            }
        } catch (EDIStreamException e) {
            throw new AssertionError("StAEDI cannot read what we wrote", e);
        }
        return segments;
    }

    private static void add(EDIStreamReader reader, List<List<List<String>>> elements) {
        var location = reader.getLocation();
        var repetitions = at(elements, location.getElementPosition());
        var components = at(repetitions, Math.max(1, location.getElementOccurrence()));
        int component = Math.max(1, location.getComponentPosition());
        while (components.size() < component) {
            components.add("");
        }
        components.set(component - 1, reader.getText());
    }

    private static <T> List<T> at(List<List<T>> lists, int position) {
        while (lists.size() < position) {
            lists.add(new ArrayList<>());
        }
        return lists.get(position - 1);
    }
}
