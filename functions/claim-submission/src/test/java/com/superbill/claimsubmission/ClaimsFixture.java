package com.superbill.claimsubmission;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.money.Money;
import com.superbill.domain.scrub.ClaimRules;
import com.superbill.domain.scrub.ClaimScrubber;
import com.superbill.platform.api.Role;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestFiles;
import com.superbill.testkit.TestTable;
import com.superbill.testkit.records.CoverageBuilder;
import com.superbill.testkit.records.EncounterBuilder;
import com.superbill.testkit.records.PatientBuilder;
import com.superbill.testkit.records.Practices;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The demo practice with an insured patient and a signed visit, and what tests of claims ask again and again. */
final class ClaimsFixture {

    static final Keys KEYS = Keys.of(Practices.DEMO);
    private static final BlindIndex BLIND_INDEX = new BlindIndex("a key for tests");

    final RecordTable table = TestTable.create().records();
    final TestFiles files = TestFiles.create();
    final TestClock clock = new TestClock();
    final ClaimCreation creation = new ClaimCreation(table, BLIND_INDEX, clock);
    final ClaimsApi api = new ClaimsApi(table, files.store(), BLIND_INDEX, new ClaimScrubber(ClaimRules.all(new EveryCodeIsFine())), clock);

    ClaimsFixture() {
        Practices.store(table);
        PatientBuilder.patient().store(table);
        CoverageBuilder.coverage().store(table);
        EncounterBuilder.encounter().signed().store(table);
    }

    ApiAnswer post(String route, String json) {
        return ApiCalls.as(Role.BILLER).post(route, json).send(api);
    }

    ApiAnswer onClaim(String route, String id, String json) {
        return ApiCalls.as(Role.BILLER).post(route, json).path("id", id).send(api);
    }

    /** The id of a claim of the visit. */
    String create() {
        ApiAnswer answer = post("/v1/claims", "{\"encounterId\":\"enc_1\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    ApiAnswer submit(String id) {
        return onClaim("/v1/claims/{id}/submit", id, "");
    }

    /** As if the payer had denied it under its own number. */
    void denied(String id) {
        Stored<Claim> stored = stored(id);
        var nothing = Money.ZERO;
        var decision = new Adjudication(new RemittanceId("rem_1"), LocalDate.of(2026, 11, 21), nothing, nothing, nothing, stored.value().charge(), nothing,
                Optional.of("coding"), List.of(), List.of(), List.of());
        Claim sent = stored.value().status() == ClaimStatus.QUEUED ? stored.value().submitted(new BatchId("bat_1"), clock.instant()) : stored.value();
        Claim claim = sent.adjudicated(ClaimStatus.DENIED, decision, Optional.of("ICN1"), clock.instant());
        table.write(new Write.Replace(stored.key(), ClaimWrites.item(Practices.DEMO, claim), stored.version()));
    }

    Claim claim(String id) {
        return stored(id).value();
    }

    Stored<Claim> stored(String id) {
        return table.get(KEYS.claim(new ClaimId(id)), Claim.class).orElseThrow();
    }

    List<ClaimStep> steps(String id) {
        return table.query(Query.of(Query.Index.TABLE, KEYS.claim(new ClaimId(id)).pk()).startingWith("STEP#"), ClaimStep.class).values();
    }

    List<DomainEvent> events() {
        return table.query(Query.of(Query.Index.GSI1, "P#demo#EVENTS"), DomainEvent.class).values();
    }
}
