package com.superbill.paymentposting;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.platform.api.Role;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.records.ClaimBuilder;
import org.junit.jupiter.api.Test;

class RemittancesApiTest {

    private static final String MATCH = "/v1/remittances/{id}/claim-payments/{sequence}/match";

    private final Posting posting = new Posting();
    private final Claim claim = posting.sentClaim(ClaimBuilder.claim());
    private final Document document = posting.post(RemittanceText.file().paying("80", "T1", "CLP*LOST*1*150*100*10*CI*PAYER1", "SVC*HC:99213*150*100**1", "CAS*CO*45*40",
            "CAS*PR*3*10", "PLB*1993999998*20261231*WO:OLD*20"));
    private final String id = RemittanceIds.of(document.id(), 1).value();

    @Test
    void remittancesOfADocumentShowWhatIsPostedAndWhatWaits() {
        // When
        var answer = ApiCalls.as(Role.BILLER).get("/v1/remittances").query("documentId", document.id().value()).send(posting.api);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.list("/items")).hasSize(1);
        assertThat(answer.text("/items/0/id")).isEqualTo(id);
        assertThat(answer.number("/items/0/paymentCents")).isEqualTo(8_000);
        assertThat(answer.number("/items/0/postedCents")).isEqualTo(-2_000);
        assertThat(answer.number("/items/0/providerAdjustmentCents")).isEqualTo(2_000);
        assertThat(answer.number("/items/0/claims")).isEqualTo(1);
        assertThat(answer.at("/items/0/balanced")).isEqualTo(true);
        assertThat(answer.text("/items/0/exceptions/0/code")).isEqualTo("unmatched");
        assertThat(answer.text("/items/0/exceptions/0/patientControlNumber")).isEqualTo("LOST");
        assertThat(answer.text("/items/0/status")).isEqualTo("needsReview");
        assertThat(answer.text("/items/0/paidOn")).isEqualTo("2026-11-20");
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/remittances").send(posting.api).list("/items")).hasSize(1);
    }

    @Test
    void matchByHandPostsAndClosesTheRemittanceAndItsDocument() {
        // When
        var answer = match(Role.BILLER, "demo", "1", "{\"claimId\":\"clm_1\"}");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/match")).isEqualTo("matchedManually");
        assertThat(answer.text("/matchedBy")).isEqualTo("subject-biller");
        assertThat(answer.number("/score")).isEqualTo(100);
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.PAID);
        var remittance = ApiCalls.as(Role.BILLER).get("/v1/remittances/{id}").path("id", id).send(posting.api);
        assertThat(remittance.number("/postedCents")).isEqualTo(8_000);
        assertThat(remittance.list("/exceptions")).isEmpty();
        assertThat(remittance.text("/status")).isEqualTo("processed");
        assertThat(posting.document(document.id()).status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(posting.eventTypes()).contains("claim.paid", "remittance.processed");
        assertThat(match(Role.BILLER, "demo", "1", "{\"claimId\":\"clm_1\"}").status()).isEqualTo(409);
    }

    @Test
    void claimPaymentsAreListedInFileOrder() {
        var answer = ApiCalls.as(Role.BILLER).get("/v1/remittances/{id}/claim-payments").path("id", id).send(posting.api);
        assertThat(answer.number("/items/0/patientResponsibilityCents")).isEqualTo(1_000);
        assertThat(answer.text("/items/0/payerClaimControlNumber")).isEqualTo("PAYER1");
        assertThat(answer.find("/items/0/claimId")).isEmpty();
    }

    @Test
    void rawFileIsOneCallAway() {
        assertThat(ApiCalls.as(Role.BILLER).get("/v1/remittances/{id}/file").path("id", id).send(posting.api).text("/url")).startsWith("http");
    }

    @Test
    void wrongBodiesUnknownClaimsOtherPracticesAndRolesAreRefused() {
        assertThat(match(Role.BILLER, "demo", "1", "{\"claimId\":").status()).isEqualTo(400);
        assertThat(match(Role.BILLER, "demo", "1", "{\"claimId\":\"clm_1\",\"extra\":1}").status()).isEqualTo(400);
        assertThat(match(Role.BILLER, "demo", "1", "{\"claimId\":\"clm_9\"}").status()).isEqualTo(404);
        assertThat(match(Role.BILLER, "demo", "2", "{\"claimId\":\"clm_1\"}").status()).isEqualTo(404);
        assertThat(match(Role.BILLER, "demo", "x", "{\"claimId\":\"clm_1\"}").status()).isEqualTo(404);
        assertThat(match(Role.BILLER, "other", "1", "{\"claimId\":\"clm_1\"}").status()).isEqualTo(404);
        assertThat(match(Role.FRONT_DESK, "demo", "1", "{\"claimId\":\"clm_1\"}").status()).isEqualTo(403);
        for (String route : new String[] {"/v1/remittances/{id}", "/v1/remittances/{id}/file", "/v1/remittances/{id}/claim-payments"}) {
            assertThat(ApiCalls.as(Role.BILLER).practice("other").get(route).path("id", id).send(posting.api).status()).isEqualTo(404);
            assertThat(ApiCalls.asPatient(claim.patientId()).get(route).path("id", id).send(posting.api).status()).isEqualTo(403);
        }
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    private ApiAnswer match(Role role, String practice, String sequence, String body) {
        return ApiCalls.as(role).practice(practice).post(MATCH, body).path("id", id).path("sequence", sequence).send(posting.api);
    }
}
