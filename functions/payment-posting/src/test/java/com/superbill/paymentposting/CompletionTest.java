package com.superbill.paymentposting;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.id.ClaimPaymentId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceStatus;
import com.superbill.platform.store.RecordTable;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.InterruptedClient;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.Practices;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

class CompletionTest {

    private final Posting posting = new Posting();

    @Test
    void remittanceWhoseLastExceptionIsMatchedWhileItEndsIsProcessed() {
        // Given a payment that nobody knows, and the last one, whose settlement reads the remittance again to end it
        posting.sentClaim(ClaimBuilder.claim());
        Claim other = posting.sentClaim(ClaimBuilder.claim().id("clm_2").patientControlNumber("PCN2").encounter(new EncounterId("enc_2")));
        Document document = posting.upload(RemittanceText.file().paying("80", "T1",
                "CLP*PCN1*1*150*80*30*CI*PAYER1", "SVC*HC:99213*150*80**1", "CAS*CO*45*40", "CAS*PR*3*30", "REF*6R*L1",
                "CLP*NONE*4*150*0**CI*PAYER9", "CAS*CO*197*150").bytes());
        posting.read(document);
        var messages = posting.messages();
        posting.paymentConsumer.handleRequest(EventFiles.batch(messages.getLast()), null);
        Remittance remittance = posting.remittances(document).getFirst();
        var remittanceReads = new AtomicInteger();
        var client = InterruptedClient.of(posting.testTable.client(),
                request -> request instanceof GetItemRequest get && get.key().get("sk").s().equals("REMITTANCE") && remittanceReads.incrementAndGet() == 2,
                () -> new ClaimPaymentSettlement(posting.table, posting.clock).matchManually(Practices.DEMO, remittance.id(), 2, other.id(), "biller"));
        var settlement = new ClaimPaymentSettlement(new RecordTable(client, posting.testTable.name()), posting.clock);
        // When
        settlement.settle(Practices.DEMO, new ClaimPaymentId(messages.getFirst().resourceId()));
        // Then
        assertThat(posting.remittances(document)).extracting(Remittance::status).containsExactly(RemittanceStatus.PROCESSED);
        assertThat(posting.document(document.id()).status()).isEqualTo(DocumentStatus.PROCESSED);
    }
}
