package com.superbill.claimsubmission;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.ledger.ChargeEntry;
import com.superbill.domain.patient.Coverage;
import com.superbill.platform.api.Role;
import com.superbill.platform.store.LedgerWrites;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.records.CoverageBuilder;
import com.superbill.testkit.records.EncounterBuilder;
import com.superbill.testkit.records.Practices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsApiTest {

    private final ClaimsFixture fixture = new ClaimsFixture();

    @Test
    void claimIsMadeFromASignedVisitAtTheVisitsCharges() {
        // When
        ApiAnswer answer = fixture.post("/v1/claims", "{\"encounterId\":\"enc_1\"}");

        // Then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/status")).isEqualTo("draft");
        assertThat(answer.text("/frequency")).isEqualTo("original");
        assertThat(answer.text("/coverageId")).isEqualTo("cov_1");
        assertThat(answer.number("/chargeCents")).isEqualTo(15_000);
        assertThat(answer.text("/patientControlNumber")).matches("[0-9A-Z]{17}");
        assertThat(answer.text("/lines/0/controlNumber")).isEqualTo(answer.text("/patientControlNumber") + "L1");
        assertThat(fixture.events()).extracting(DomainEvent::type).containsExactly("claim.created");
    }

    @Test
    void visitIsBilledOnce() {
        // Given
        String first = fixture.create();

        // When
        ApiAnswer second = fixture.post("/v1/claims", "{\"encounterId\":\"enc_1\"}");

        // Then
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("claimExists");
        assertThat(second.text("/detail")).contains(first);
    }

    @Test
    void withdrawnDraftMakesRoomForAnother() {
        // Given
        String first = fixture.create();

        // When
        ApiAnswer voided = fixture.onClaim("/v1/claims/{id}/void", first, "");

        // Then
        assertThat(voided.status()).isEqualTo(200);
        assertThat(voided.text("/status")).isEqualTo("voided");
        assertThat(fixture.create()).isNotEqualTo(first);
    }

    @Test
    void unsignedVisitAndUninsuredPatientAreRefused() {
        // Given
        EncounterBuilder.encounter().id("enc_open").store(fixture.table);
        EncounterBuilder.encounter().id("enc_old").on(LocalDate.of(2025, 12, 31)).signed().store(fixture.table);

        // When
        ApiAnswer unsigned = fixture.post("/v1/claims", "{\"encounterId\":\"enc_open\"}");
        ApiAnswer uninsured = fixture.post("/v1/claims", "{\"encounterId\":\"enc_old\"}");

        // Then
        assertThat(unsigned.text("/code")).isEqualTo("encounterNotSigned");
        assertThat(uninsured.text("/code")).isEqualTo("noCoverageInForce");
    }

    @Test
    void secondaryInsuranceIsNotBilledBeforeThePrimary() {
        // Given
        CoverageBuilder.coverage().id("cov_2").payer(Practices.MEDICARE).priority(2).store(fixture.table);

        // When
        ApiAnswer answer = fixture.post("/v1/claims", "{\"encounterId\":\"enc_1\",\"coverageId\":\"cov_2\"}");

        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("notThePrimaryCoverage");
    }

    @Test
    void cleanClaimIsQueuedAndTheEventIsWritten() {
        // Given
        String id = fixture.create();

        // When
        ApiAnswer answer = fixture.submit(id);

        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("/status")).isEqualTo("queued");
        assertThat(fixture.events()).extracting(DomainEvent::type).containsExactly("claim.created", "claim.queued");
        assertThat(fixture.submit(id).text("/code")).isEqualTo("notSubmittable");
    }

    @Test
    void claimWithAnErrorIsHeldWithWhatToDoAndQueuedOnceThatIsDone() {
        // Given
        EncounterBuilder.encounter().id("enc_2").diagnoses(EveryCodeIsFine.UNKNOWN_DIAGNOSIS).signed().store(fixture.table);
        String id = fixture.post("/v1/claims", "{\"encounterId\":\"enc_2\"}").text("/id");

        // When
        ApiAnswer checked = fixture.onClaim("/v1/claims/{id}/validate", id, "");
        ApiAnswer held = fixture.submit(id);

        // Then
        assertThat(checked.at("/sendable")).isEqualTo(false);
        assertThat(checked.text("/findings/0/code")).isEqualTo("diagnosisUnknown");
        assertThat(checked.text("/findings/0/pointer")).isEqualTo("/diagnoses/0");
        assertThat(held.status()).isEqualTo(202);
        assertThat(held.text("/status")).isEqualTo("held");
        assertThat(held.text("/problems/0/code")).isEqualTo("diagnosisUnknown");
        assertThat(fixture.claim(id).everHeldOrRejected()).isTrue();
        assertThat(fixture.events()).extracting(DomainEvent::type).containsExactly("claim.created", "claim.held");
    }

    @Test
    void deniedClaimIsReplacedAndTheOldOneGivesWayWhenTheNewOneIsSubmitted() {
        // Given
        String denied = fixture.create();
        fixture.submit(denied);
        fixture.denied(denied);

        // When
        ApiAnswer replacement = fixture.onClaim("/v1/claims/{id}/replace", denied, "{}");
        ApiAnswer again = fixture.onClaim("/v1/claims/{id}/replace", denied, "{}");
        ApiAnswer submitted = fixture.submit(replacement.text("/id"));

        // Then
        assertThat(replacement.status()).isEqualTo(201);
        assertThat(replacement.text("/frequency")).isEqualTo("replacement");
        assertThat(replacement.text("/payerClaimControlNumber")).isEqualTo("ICN1");
        assertThat(again.text("/code")).isEqualTo("claimExists");
        assertThat(submitted.text("/status")).isEqualTo("queued");
        assertThat(fixture.claim(denied).status()).isEqualTo(ClaimStatus.REPLACED);
    }

    @Test
    void claimOfAVisitThatWasThePatientsToPayMakesTheInsurerOweItOnce() {
        // Given a visit that was signed before its insurance was known
        var visit = EncounterBuilder.encounter().signed().build();
        fixture.table.write(LedgerWrites.post(Practices.DEMO, ChargeEntry.of(new EntryId("ent_1"), visit, Practices.OFFICE_VISIT_FEE, List.of(), fixture.clock.instant())));
        // When
        String withdrawn = fixture.create();
        fixture.onClaim("/v1/claims/{id}/void", withdrawn, "");
        fixture.create();
        // Then
        assertThat(fixture.table.counters(ClaimsFixture.KEYS.encounterBalance(visit.patientId(), visit.id())))
                .containsEntry("INSURANCE_RECEIVABLE", 15_000L).containsEntry("PATIENT_RECEIVABLE", 0L).containsEntry("CHARGES", -15_000L);
    }

    static List<List<Coverage>> whatIsKnownAtTheSignature() {
        return List.of(List.of(CoverageBuilder.coverage().build()), List.of());
    }

    @ParameterizedTest
    @MethodSource("whatIsKnownAtTheSignature")
    void replacementFromACorrectedVisitTakesBackTheFirstVisitsCharge(List<Coverage> insurances) {
        // Given
        var visit = EncounterBuilder.encounter().signed().build();
        fixture.table.write(LedgerWrites.post(Practices.DEMO, ChargeEntry.of(new EntryId("ent_1"), visit, Practices.OFFICE_VISIT_FEE, insurances, fixture.clock.instant())));
        EncounterBuilder.encounter().id("enc_corrected").signed().store(fixture.table);
        String denied = fixture.create();
        fixture.submit(denied);
        fixture.denied(denied);

        // When
        ApiAnswer replacement = fixture.onClaim("/v1/claims/{id}/replace", denied, "{\"encounterId\":\"enc_corrected\"}");
        ApiAnswer submitted = fixture.submit(replacement.text("/id"));

        // Then
        assertThat(submitted.text("/encounterId")).isEqualTo("enc_corrected");
        assertThat(submitted.text("/status")).isEqualTo("queued");
        assertThat(fixture.table.counters(ClaimsFixture.KEYS.encounterBalance(visit.patientId(), visit.id())).values()).containsOnly(0L);
        assertThat(fixture.post("/v1/claims", "{\"encounterId\":\"enc_corrected\"}").text("/code")).isEqualTo("claimExists");
    }

    @Test
    void withdrawnReplacementGivesTheVisitBackToTheClaimThatItWasToReplace() {
        // Given
        String denied = fixture.create();
        fixture.submit(denied);
        fixture.denied(denied);
        String replacement = fixture.onClaim("/v1/claims/{id}/replace", denied, "{}").text("/id");

        // When
        ApiAnswer withdrawn = fixture.onClaim("/v1/claims/{id}/void", replacement, "");
        ApiAnswer another = fixture.onClaim("/v1/claims/{id}/replace", denied, "{}");

        // Then
        assertThat(withdrawn.text("/status")).isEqualTo("voided");
        assertThat(another.status()).isEqualTo(201);
        assertThat(fixture.claim(denied).status()).isEqualTo(ClaimStatus.DENIED);
    }

    @Test
    void payerThatTakesNoReplacementsGetsNone() {
        // Given
        CoverageBuilder.coverage().payer(Practices.MEDICARE).store(fixture.table);
        String denied = fixture.create();
        fixture.submit(denied);
        fixture.denied(denied);

        // When
        ApiAnswer answer = fixture.onClaim("/v1/claims/{id}/replace", denied, "{}");

        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("replacementNotTaken");
    }

    @Test
    void undecidedClaimIsNotReplacedNorVoided() {
        // Given
        String id = fixture.create();
        fixture.submit(id);

        // When
        ApiAnswer replaced = fixture.onClaim("/v1/claims/{id}/replace", id, "{}");
        ApiAnswer voided = fixture.onClaim("/v1/claims/{id}/void", id, "");

        // Then
        assertThat(replaced.text("/code")).isEqualTo("notAdjudicated");
        assertThat(voided.text("/code")).isEqualTo("notVoidable");
        assertThat(fixture.claim(id).status()).isEqualTo(ClaimStatus.QUEUED);
    }

    @Test
    void decidedClaimIsVoidedByAClaimOfFrequencyEight() {
        // Given
        String denied = fixture.create();
        fixture.submit(denied);
        fixture.denied(denied);

        // When
        ApiAnswer answer = fixture.onClaim("/v1/claims/{id}/void", denied, "");

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/frequency")).isEqualTo("void");
        assertThat(answer.text("/replaces")).isEqualTo(denied);
        assertThat(answer.text("/status")).isEqualTo("queued");
        assertThat(fixture.claim(denied).status()).isEqualTo(ClaimStatus.VOIDED);
    }

    @Test
    void listsAreNewestFirstByStatusByPatientAndAll() {
        // Given
        String first = fixture.create();
        fixture.clock.advance(Duration.ofSeconds(1));
        EncounterBuilder.encounter().id("enc_2").on(LocalDate.of(2026, 11, 17)).signed().store(fixture.table);
        String second = fixture.post("/v1/claims", "{\"encounterId\":\"enc_2\"}").text("/id");
        fixture.submit(second);

        // When
        ApiAnswer all = ApiCalls.as(Role.PROVIDER).get("/v1/claims").query("limit", "1").send(fixture.api);
        ApiAnswer drafts = ApiCalls.as(Role.PROVIDER).get("/v1/claims").query("status", "draft").send(fixture.api);
        ApiAnswer ofPatient = ApiCalls.as(Role.PROVIDER).get("/v1/claims").query("patientId", "pat_1").send(fixture.api);

        // Then
        assertThat(all.list("/items")).hasSize(1);
        assertThat(all.text("/items/0/id")).isEqualTo(second);
        assertThat(drafts.list("/items")).hasSize(1);
        assertThat(drafts.text("/items/0/id")).isEqualTo(first);
        assertThat(ofPatient.list("/items")).hasSize(2);
        assertThat(ofPatient.text("/items/0/id")).isEqualTo(second);
    }

    @Test
    void timelineNamesEachStepAndAStepWithoutAFileHasNoLink() {
        // Given
        String id = fixture.create();
        fixture.clock.advance(Duration.ofSeconds(1));
        fixture.submit(id);

        // When
        ApiAnswer steps = ApiCalls.as(Role.BILLER).get("/v1/claims/{id}/steps").path("id", id).send(fixture.api);
        ApiAnswer file = ApiCalls.as(Role.BILLER).get("/v1/claims/{id}/steps/{stepId}/file").path("id", id).path("stepId", steps.text("/items/1/stepId"))
                .send(fixture.api);

        // Then
        assertThat(steps.list("/items")).hasSize(2);
        assertThat(steps.text("/items/1/status")).isEqualTo("queued");
        assertThat(steps.text("/items/1/by")).isEqualTo("biller");
        assertThat(file.status()).isEqualTo(404);
    }

    @Test
    void fileBehindAStepOpensWhateverTheClockSays() {
        // Given
        String id = fixture.create();
        fixture.submit(id);
        fixture.clock.set(Instant.parse("2026-11-22T10:00:01.123456789Z"));
        new ClaimBatching(fixture.table, fixture.clock).batch(Practices.DEMO, List.of(new ClaimId(id)));

        // When
        ApiAnswer steps = ApiCalls.as(Role.BILLER).get("/v1/claims/{id}/steps").path("id", id).send(fixture.api);
        int last = steps.list("/items").size() - 1;
        ApiAnswer file = ApiCalls.as(Role.BILLER).get("/v1/claims/{id}/steps/{stepId}/file").path("id", id)
                .path("stepId", steps.text("/items/" + last + "/stepId")).send(fixture.api);

        // Then
        assertThat(steps.text("/items/" + last + "/status")).isEqualTo("submitted");
        assertThat(steps.at("/items/" + last + "/hasFile")).isEqualTo(true);
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.text("/url")).contains("outbound/demo/837P_000000001.837");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"encounterId\":\"enc_1\",\"colour\":\"red\"}", "{\"encounterId\":7}"})
    void requestThatIsWrongIsAnsweredWith400(String json) {
        // When
        ApiAnswer answer = fixture.post("/v1/claims", json);

        // Then
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void anotherPracticesClaimsAndVisitsAreNotFound() {
        // Given
        String id = fixture.create();

        // When
        ApiAnswer claim = ApiCalls.as(Role.BILLER).practice("other").get("/v1/claims/{id}").path("id", id).send(fixture.api);
        ApiAnswer submit = ApiCalls.as(Role.BILLER).practice("other").post("/v1/claims/{id}/submit", "").path("id", id).send(fixture.api);
        ApiAnswer create = ApiCalls.as(Role.BILLER).practice("other").post("/v1/claims", "{\"encounterId\":\"enc_1\"}").send(fixture.api);

        // Then
        assertThat(claim.status()).isEqualTo(404);
        assertThat(submit.status()).isEqualTo(404);
        assertThat(create.status()).isEqualTo(404);
        assertThat(fixture.claim(id).status()).isEqualTo(ClaimStatus.DRAFT);
    }

    @Test
    void frontDeskMayNotSubmitAndPatientMayNotLook() {
        // Given
        String id = fixture.create();

        // When
        ApiAnswer submit = ApiCalls.as(Role.FRONT_DESK).post("/v1/claims/{id}/submit", "").path("id", id).send(fixture.api);
        ApiAnswer look = ApiCalls.as(Role.PATIENT).get("/v1/claims/{id}").path("id", id).send(fixture.api);

        // Then
        assertThat(submit.status()).isEqualTo(403);
        assertThat(look.status()).isEqualTo(403);
    }

    @Test
    void sameRequestUnderTheSameIdempotencyKeyMakesOneClaim() {
        // Given
        var call = ApiCalls.as(Role.BILLER).post("/v1/claims", "{\"encounterId\":\"enc_1\"}").header("Idempotency-Key", "k1");

        // When
        ApiAnswer first = call.send(fixture.api);
        ApiAnswer again = call.send(fixture.api);

        // Then
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    }
}
