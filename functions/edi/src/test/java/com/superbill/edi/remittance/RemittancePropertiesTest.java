package com.superbill.edi.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.RecordArbitraries;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.Party;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as it was meant, and written again the same. */
class RemittancePropertiesTest {

    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 11, 22, 10, 0);

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aRemittanceIsReadAsItWasWritten(@ForAll("remittances") Remittance remittance, @ForAll("items") List<RemittanceItem> items) throws IOException {
        // Given
        var inOrder = new ArrayList<>(items.stream().filter(item -> !(item instanceof ProviderAdjustments)).toList());
        items.stream().filter(ProviderAdjustments.class::isInstance).forEach(inOrder::add);
        // When
        byte[] file = write(remittance, inOrder);
        var read = RemittanceFiles.read(file, finding -> { }).getFirst();
        // Then
        assertThat(read.remittance()).isEqualTo(remittance);
        assertThat(read.items()).isEqualTo(inOrder);
        assertThat(RemittanceFiles.copy(file)).isEqualTo(file);
    }

    @Provide
    Arbitrary<Remittance> remittances() {
        return RecordArbitraries.of(Remittance.class).map(any -> new Remittance(any.payment(), any.trace(), any.currency(), any.references(), any.dates(),
                as(RemittanceParty.PAYER, any.payer()), as(RemittanceParty.PAYEE, any.payee()), any.kept()));
    }

    @Provide
    Arbitrary<List<RemittanceItem>> items() {
        return Arbitraries.<RemittanceItem>oneOf(RecordArbitraries.of(ClaimGroup.class), RecordArbitraries.of(ClaimPayment.class),
                RecordArbitraries.of(ProviderAdjustments.class)).list().ofMaxSize(4);
    }

    private static RemittanceParty as(String entity, RemittanceParty any) {
        return new RemittanceParty(new Party(entity, "NAME", any.party().idQualifier(), any.party().id()), any.street(), any.locality(), any.references(), any.contacts(),
                any.delivery(), any.kept());
    }

    private static byte[] write(Remittance remittance, List<RemittanceItem> items) throws IOException {
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
}
