package com.superbill.edi.remittance;

import com.superbill.edi.Finding;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads remittance files whole, and copies them by way of the records: for tests. */
public final class RemittanceFiles {

    record Read(Remittance remittance, List<RemittanceItem> items, List<Balance> unbalanced, Balance transactionBalance) {

        List<ClaimPayment> claims() {
            return items.stream().filter(ClaimPayment.class::isInstance).map(ClaimPayment.class::cast).toList();
        }
    }

    private RemittanceFiles() {
    }

    static List<Read> read(byte[] file, Consumer<Finding> findings) throws IOException {
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), findings);
        var remittances = new ArrayList<Read>();
        while (envelope.nextTransaction()) {
            var reader = RemittanceReader.open(envelope);
            var items = new ArrayList<RemittanceItem>();
            for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
            remittances.add(new Read(reader.remittance(), items, reader.unbalanced(), reader.transactionBalance()));
        }
        return remittances;
    }

    public static byte[] copy(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), finding -> { });
        EnvelopeWriter writer = null;
        for (var step = envelope.next(); step != EnvelopeReader.Step.END; step = envelope.next()) {
            switch (step) {
                case INTERCHANGE -> {
                    writer = new EnvelopeWriter(out, envelope.format());
                    writer.beginInterchange(envelope.interchange());
                }
                case GROUP -> writer.beginGroup(envelope.group());
                case TRANSACTION -> {
                    var reader = RemittanceReader.open(envelope);
                    var remittance = new RemittanceWriter(writer);
                    remittance.begin(envelope.transaction(), reader.remittance());
                    for (var item = reader.next(); item.isPresent(); item = reader.next()) {
                        remittance.write(item.get());
                    }
                    remittance.end();
                }
                case GROUP_END -> writer.endGroup();
                case INTERCHANGE_END -> writer.endInterchange();
                default -> throw new IllegalStateException(step.toString());
            }
        }
        return out.toByteArray();
    }
}
