package com.superbill.domain.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.ChargeEntry;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.money.Money;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Relationship;
import com.superbill.domain.practice.Fee;
import com.superbill.domain.practice.Npi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SigningTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Procedure VISIT = new Procedure("99213", List.of(), 1, List.of(1));
    private static final Procedure INJECTION = new Procedure("J1885", List.of(), 3, List.of(1));

    @Test
    void eachProcedureIsPricedByUnitsAndTheLatestFeeThatHadBegun() {
        // Given
        List<Fee> fees = List.of(fee("99213", 15_000, "2025-01-01"), fee("99213", 16_000, "2026-01-01"), fee("99213", 17_000, "2026-11-17"),
                fee("J1885", 1_200, "2026-11-16"));

        // When
        var outcome = (Signing.Signed) Signing.sign(visit(List.of("E119"), VISIT, INJECTION), fees, NOW);

        // Then
        assertThat(outcome.charges()).extracting(Charge::amount).containsExactly(Money.ofCents(16_000), Money.ofCents(3_600));
        assertThat(outcome.total()).isEqualTo(Money.ofCents(19_600));
        assertThat(outcome.encounter().status()).isEqualTo(EncounterStatus.SIGNED);
        assertThat(outcome.encounter().signedAt()).hasValue(NOW);
    }

    @Test
    void procedureWithoutAPriceOnTheDayIsNamed() {
        // Given
        List<Fee> fees = List.of(fee("99213", 17_000, "2026-11-17"));

        // Then
        assertThat(Signing.sign(visit(List.of("E119"), VISIT, INJECTION), fees, NOW))
                .isEqualTo(new Signing.WithoutFee(Set.of("99213", "J1885")));
    }

    @Test
    void visitWithoutDiagnosisOrProcedureCannotBeSigned() {
        assertThat(Signing.sign(visit(List.of()), List.of(), NOW)).isEqualTo(new Signing.Incomplete("diagnoses"));
        assertThat(Signing.sign(visit(List.of("E119")), List.of(), NOW)).isEqualTo(new Signing.Incomplete("procedures"));
    }

    @Test
    void insurerOwesTheChargeOfAnInsuredDayAndThePatientThatOfAnother() {
        // Given
        var signed = (Signing.Signed) Signing.sign(visit(List.of("E119"), VISIT), List.of(fee("99213", 15_000, "2026-01-01")), NOW);

        // Then
        assertThat(entry(signed, coverage("2026-01-01", "2026-11-16")).insuranceOwes()).isEqualTo(Money.ofCents(15_000));
        assertThat(entry(signed, coverage("2026-01-01", "2026-11-15")).patientOwes()).isEqualTo(Money.ofCents(15_000));
        assertThat(entry(signed, coverage("2026-01-01", "2026-11-15")).of(Account.CHARGES)).isEqualTo(Money.ofCents(-15_000));
    }

    private static Balances entry(Signing.Signed signed, Coverage coverage) {
        LedgerEntry entry = ChargeEntry.of(new EntryId("ent_1"), signed.encounter(), signed.total(), List.of(coverage), NOW);
        assertThat(entry.businessKey()).isEqualTo("charge:enc_1");
        return Balances.of(List.of(entry));
    }

    private static Encounter visit(List<String> diagnoses, Procedure... procedures) {
        return new Encounter(new EncounterId("enc_1"), Optional.empty(), new PatientId("pat_1"), new Npi("1234567893"), DAY, "11", diagnoses,
                List.of(procedures), Optional.empty(), EncounterStatus.OPEN, Optional.empty());
    }

    private static Fee fee(String code, long cents, String from) {
        return new Fee(code, "a price", Money.ofCents(cents), LocalDate.parse(from));
    }

    private static Coverage coverage(String from, String to) {
        return new Coverage(new CoverageId("cov_1"), new PatientId("pat_1"), "60054", "W123456789", Optional.empty(), 1, Relationship.SELF, Optional.empty(),
                LocalDate.parse(from), Optional.of(LocalDate.parse(to)));
    }
}
