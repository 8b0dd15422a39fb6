package com.superbill.benchmarks;

import com.imsweb.x12.reader.X12Reader;
import com.superbill.edi.EdiException;
import com.superbill.edi.Findings;
import com.superbill.edi.claim.ClaimReader;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.remittance.RemittanceReader;
import com.superbill.edi.validation.CodeSets;
import com.superbill.edi.validation.Validator;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/** One pass over a file with each reader; each hands on what it found, and fails on a file that it cannot read whole. */
final class Readers {

    private Readers() {
    }

    static void superbillRemittance(byte[] file, Consumer<Object> sink) throws IOException {
        var findings = new Findings();
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), findings);
        while (envelope.nextTransaction()) {
            var reader = RemittanceReader.open(envelope);
            sink.accept(reader.remittance());
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                sink.accept(item.get());
            }
        }
        failOn(findings);
    }

    static void superbillClaims(byte[] file, Consumer<Object> sink) throws IOException {
        var findings = new Findings();
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), findings);
        while (envelope.nextTransaction()) {
            var reader = ClaimReader.open(envelope);
            for (var claim = reader.nextClaim(); claim.isPresent(); claim = reader.nextClaim()) {
                sink.accept(claim.get());
            }
        }
        failOn(findings);
    }

    /** StAEDI without a schema: every event, every element's text. */
    static void staedi(byte[] file, Consumer<Object> sink) throws IOException, EDIStreamException {
        try (var reader = EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(file))) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case ELEMENT_DATA, START_SEGMENT -> sink.accept(reader.getText());
                    default -> { }
                }
            }
        }
    }

    /** StAEDI with the 835's schema: as {@link #staedi}, and every event of a fault fails. */
    static void staediWithSchema(byte[] file, Schema schema, Consumer<Object> sink) throws IOException, EDIStreamException {
        try (var reader = EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(file))) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_TRANSACTION -> reader.setTransactionSchema(schema);
                    case ELEMENT_DATA, START_SEGMENT -> sink.accept(reader.getText());
                    case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
                            throw new IllegalStateException("StAEDI reports " + reader.getErrorType() + " at " + reader.getLocation());
                    default -> { }
                }
            }
        }
    }

    static Schema remittanceSchema() throws EDISchemaException {
        return SchemaFactory.newFactory().createSchema(Readers.class.getResource("835.xml"));
    }

    /** Our validator with the guides' rules; code lists that are kept elsewhere are not asked. */
    static void superbillValidate(byte[] file, Consumer<Object> sink) throws IOException {
        var report = new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(file));
        if (!report.isAccepted()) {
            throw new IllegalStateException("the validator refuses the file");
        }
        sink.accept(report);
    }

    static void imsweb(X12Reader.FileType type, byte[] file, Consumer<Object> sink) throws IOException {
        var reader = new X12Reader(type, new ByteArrayInputStream(file));
        if (reader.getLoops().isEmpty()) {
            throw new IllegalStateException("imsweb read nothing");
        }
        sink.accept(reader.getLoops());
    }

    private static void failOn(Findings findings) {
        if (findings.count() > 0) {
            var first = findings.list().getFirst();
            throw new EdiException(first.fault(), first.position(), first.sentence());
        }
    }
}
