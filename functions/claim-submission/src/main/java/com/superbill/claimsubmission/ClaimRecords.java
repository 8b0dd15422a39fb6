package com.superbill.claimsubmission;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.encounter.Charge;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.ChargeEntry;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.domain.practice.Provider;
import com.superbill.domain.scrub.ClaimToCheck;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What claims are made of, as the table holds it; each method is one or two reads. */
final class ClaimRecords {

    private final RecordTable table;

    ClaimRecords(RecordTable table) {
        this.table = table;
    }

    Optional<Stored<Claim>> claim(PracticeId practice, ClaimId id) {
        return table.get(Keys.of(practice).claim(id), Claim.class);
    }

    List<Stored<Claim>> claims(PracticeId practice, List<ClaimId> ids) {
        return table.getAll(ids.stream().map(Keys.of(practice)::claim).toList(), Claim.class);
    }

    Optional<Encounter> encounter(PracticeId practice, EncounterId id) {
        return table.get(Keys.of(practice).encounter(id), Encounter.class).map(Stored::value);
    }

    /** The priced procedures of a signed visit, by line. */
    List<Charge> charges(PracticeId practice, EncounterId encounter) {
        String partition = Keys.of(practice).encounter(encounter).pk();
        return table.queryAll(Query.of(Query.Index.TABLE, partition).startingWith("CHARGE#"), Charge.class).stream().map(Stored::value).toList();
    }

    /** What the visit charged, as the ledger has it. */
    Optional<LedgerEntry> chargeEntry(PracticeId practice, PatientId patient, EncounterId encounter) {
        return table.get(Keys.of(practice).ledgerEntry(patient, ChargeEntry.key(encounter)), LedgerEntry.class).map(Stored::value);
    }

    /** A patient's insurances, the first to bill first. */
    List<Coverage> coverages(PracticeId practice, PatientId patient) {
        String partition = Keys.of(practice).patient(patient).pk();
        return table.queryAll(Query.of(Query.Index.TABLE, partition).startingWith("COVERAGE#"), Coverage.class).stream().map(Stored::value)
                .sorted(Comparator.comparingInt(Coverage::priority)).toList();
    }

    Optional<Coverage> coverage(PracticeId practice, PatientId patient, CoverageId id) {
        return table.get(Keys.of(practice).coverage(patient, id.value()), Coverage.class).map(Stored::value);
    }

    Optional<Patient> patient(PracticeId practice, PatientId id) {
        return table.get(Keys.of(practice).patient(id), Patient.class).map(Stored::value);
    }

    Optional<Payer> payer(PracticeId practice, String id) {
        return table.get(Keys.of(practice).payer(id), Payer.class).map(Stored::value);
    }

    Optional<Practice> practice(PracticeId practice) {
        return table.get(Keys.of(practice).practice(), Practice.class).map(Stored::value);
    }

    Optional<Provider> provider(PracticeId practice, String npi) {
        return table.get(Keys.of(practice).provider(npi), Provider.class).map(Stored::value);
    }

    /** Which claim bills the visit now. */
    Optional<Stored<Pointer>> standingClaim(PracticeId practice, EncounterId encounter) {
        return table.get(Keys.of(practice).standingClaim(encounter), Pointer.class);
    }

    /** A claim with all that its checks look at. */
    ClaimToCheck toCheck(PracticeId practice, Claim claim, LocalDate today) {
        String partition = Keys.of(practice).patient(claim.patientId()).pk();
        List<ClaimId> ofPatient = table.queryAll(Query.of(Query.Index.TABLE, partition).startingWith("CLAIM#"), Pointer.class).stream()
                .map(pointer -> new ClaimId(pointer.value().id())).toList();
        return new ClaimToCheck(claim, required(patient(practice, claim.patientId()), "patient"),
                required(coverage(practice, claim.patientId(), claim.coverageId()), "coverage"), practice(practice),
                provider(practice, claim.renderingProvider().value()), payer(practice, claim.payerId()),
                claims(practice, ofPatient).stream().map(Stored::value).toList(), today);
    }

    /** Records that a claim was made from are never deleted. */
    static <T> T required(Optional<T> record, String what) {
        return record.orElseThrow(() -> new IllegalStateException("a claim's " + what + " is gone"));
    }
}
