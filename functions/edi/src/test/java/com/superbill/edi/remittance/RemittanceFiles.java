package com.superbill.edi.remittance;

import com.superbill.edi.Finding;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.RecordArbitraries;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.Party;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Reads remittance files whole, and copies them by way of the records: for tests. */
public final class RemittanceFiles {

    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 11, 22, 10, 0);

    public record Read(Remittance remittance, List<RemittanceItem> items, List<Balance> unbalanced, Balance transactionBalance) {

        List<ClaimPayment> claims() {
            return items.stream().filter(ClaimPayment.class::isInstance).map(ClaimPayment.class::cast).toList();
        }
    }

    private RemittanceFiles() {
    }

    public static List<Read> read(byte[] file, Consumer<Finding> findings) throws IOException {
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

    /** A file with this one remittance. */
    public static byte[] write(Remittance remittance, List<RemittanceItem> items) throws IOException {
        var out = new ByteArrayOutputStream();
        var envelope = new EnvelopeWriter(out, InterchangeFormat.USUAL);
        envelope.beginInterchange(InterchangeHeader.of("ZZ", "PAYER", "ZZ", "CLINIC", WHEN, 1, false, false));
        envelope.beginGroup(GroupHeader.of(TransactionKind.REMITTANCE, "PAYER", "CLINIC", WHEN, 1));
        var writer = new RemittanceWriter(envelope);
        writer.begin(new TransactionHeader("835", "0001", ""), remittance);
        for (var item : items) {
            writer.write(item);
        }
        writer.end();
        envelope.endGroup();
        envelope.endInterchange();
        return out.toByteArray();
    }

    /** Any header. */
    public static Arbitrary<Remittance> anyRemittance() {
        return RecordArbitraries.of(Remittance.class).map(any -> new Remittance(any.payment(), any.trace(), any.currency(), any.references(), any.dates(),
                as(RemittanceParty.PAYER, any.payer()), as(RemittanceParty.PAYEE, any.payee()), any.kept()));
    }

    /** Any items, in the guide's order: provider adjustments last. */
    public static Arbitrary<List<RemittanceItem>> anyItems() {
        return Arbitraries.<RemittanceItem>oneOf(RecordArbitraries.of(ClaimGroup.class), RecordArbitraries.of(ClaimPayment.class),
                RecordArbitraries.of(ProviderAdjustments.class)).list().ofMaxSize(4)
                .map(items -> items.stream().sorted(Comparator.comparing(ProviderAdjustments.class::isInstance)).toList());
    }

    private static RemittanceParty as(String entity, RemittanceParty any) {
        return new RemittanceParty(new Party(entity, "NAME", any.party().idQualifier(), any.party().id()), any.street(), any.locality(), any.references(), any.contacts(),
                any.delivery(), any.kept());
    }
}
