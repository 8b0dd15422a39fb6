package com.superbill.edi.command;

import com.superbill.edi.Findings;
import com.superbill.edi.Segment;
import com.superbill.edi.acknowledgment.InterchangeAcknowledgment;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import java.io.IOException;
import java.io.InputStream;

/** {@code edi json}: interchanges, groups and transactions with their records, then what was found on the way. */
final class JsonPrinter {

    private final JsonWriter json;

    JsonPrinter(JsonWriter json) {
        this.json = json;
    }

    void print(InputStream bytes) throws IOException {
        var findings = new Findings();
        var envelope = new EnvelopeReader(bytes, findings);
        var step = envelope.first();
        json.beginObject().name("interchanges").beginArray();
        for (; step != Step.END; step = envelope.next()) {
            switch (step) {
                case INTERCHANGE -> json.beginObject().components(envelope.interchange()).name("content").beginArray();
                case INTERCHANGE_ACKNOWLEDGMENT -> json.value(InterchangeAcknowledgment.read(envelope));
                case GROUP -> json.beginObject().components(envelope.group()).name("transactions").beginArray();
                case TRANSACTION -> {
                    json.beginObject().components(envelope.transaction()).name("content").beginArray();
                    TransactionRecords.read(envelope, this::print);
                    json.endArray().endObject();
                }
                case GROUP_END, INTERCHANGE_END -> json.endArray().endObject();
                default -> { }
            }
        }
        json.endArray();
        if (!findings.list().isEmpty()) {
            json.name("findings").beginArray();
            findings.list().forEach(finding -> json.value(finding.toString()));
            json.endArray();
        }
        json.endObject();
    }

    /** A record tells its kind: those of one transaction are of several. A segment of an unknown guide is its text. */
    private void print(Object record) {
        if (record instanceof Record composed && !(record instanceof Segment)) {
            json.beginObject().name("record").value(composed.getClass().getSimpleName()).components(composed).endObject();
        } else {
            json.value(record);
        }
    }
}
