package com.superbill.domain.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.money.Money;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.patient.Relationship;
import com.superbill.domain.patient.Sex;
import com.superbill.domain.patient.Subscriber;
import com.superbill.domain.practice.Address;
import com.superbill.domain.practice.Npi;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.domain.practice.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ClaimRulesTest {

    private static final LocalDate SERVICE_DATE = LocalDate.of(2026, 11, 2);
    private static final Npi NPI = new Npi("1234567893");

    private Payer payer = new Payer("60054", "Commonwealth Health", "CI", 180, true);
    private String memberId = "W123456789";
    private String street = "12 Elm Street";
    private String postalCode = "011031234";
    private String taxonomy = "207Q00000X";
    private boolean providerKnown = true;
    private String lastName = "Lindqvist";
    private Relationship relationship = Relationship.SELF;
    private String subscriberName = "Per";
    private LocalDate birthDate = LocalDate.of(1980, 4, 12);
    private LocalDate coveredFrom = LocalDate.of(2026, 1, 1);
    private Optional<String> coveredBy = Optional.empty();
    private LocalDate today = LocalDate.of(2026, 11, 22);
    private String placeOfService = "11";
    private List<String> diagnoses = List.of("E119");
    private final List<ServiceLine> lines = new ArrayList<>(List.of(line(1, "99213", 15_000, 1)));
    private ClaimFrequency frequency = ClaimFrequency.ORIGINAL;
    private final List<Claim> otherClaims = new ArrayList<>();

    @Test
    void cleanClaimHasNoFindings() {
        assertThat(check().findings()).isEmpty();
        assertThat(check().isSendable()).isTrue();
    }

    @Test
    void postOfficeBoxAsBillingAddressHoldsTheClaim() {
        street = "P.O. Box 12";
        assertHeldBy("billingAddressIsPostOfficeBox", "");
    }

    @Test
    void fiveDigitBillingPostalCodeHoldsTheClaim() {
        postalCode = "01103";
        assertHeldBy("billingPostalCodeTooShort", "");
    }

    @Test
    void providerWhomThePracticeDoesNotHaveHoldsTheClaim() {
        providerKnown = false;
        assertHeldBy("renderingProviderUnknown", "/renderingProviderNpi");
    }

    @Test
    void taxonomyOutsideNuccHoldsTheClaim() {
        taxonomy = "999Q00000X";
        assertHeldBy("taxonomyUnknown", "");
    }

    @Test
    void replacementToAPayerThatTakesNoneIsHeld() {
        payer = new Payer("MCARE1", "Medicare", "CI", 365, false);
        frequency = ClaimFrequency.REPLACEMENT;
        assertHeldBy("replacementNotTaken", "/frequency");
    }

    @Test
    void medicareMemberIdOfAnotherFormIsAWarningOnly() {
        payer = new Payer("MCARE1", "Medicare", "MB", 365, false);
        assertThat(check().findings()).extracting(ClaimFinding::code).containsExactly("medicareMemberIdFormat");
        assertThat(check().isSendable()).isTrue();
        memberId = "1EG4TE5MK73";
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void serviceDateInTheFutureHoldsTheClaim() {
        today = SERVICE_DATE.minusDays(1);
        assertHeldBy("serviceDateInFuture", "/serviceDate");
    }

    @Test
    void nameThatNoClaimFileCanCarryHoldsTheClaim() {
        lastName = "Żółć";
        assertThat(check().isSendable()).isTrue();
        lastName = "李";
        assertHeldBy("patientNotInLatinLetters", "/patientId");
        lastName = "Lindqvist";
        relationship = Relationship.CHILD;
        subscriberName = "小龍";
        assertHeldBy("subscriberNotInLatinLetters", "/coverageId");
    }

    @Test
    void serviceBeforeBirthHoldsTheClaim() {
        birthDate = SERVICE_DATE.plusDays(1);
        assertHeldBy("serviceBeforeBirth", "/serviceDate");
    }

    @Test
    void lastDayOfTimelyFilingIsAWarningAndTheDayAfterHolds() {
        today = SERVICE_DATE.plusDays(180);
        assertThat(check().findings()).extracting(ClaimFinding::code).containsExactly("timelyFilingNear");
        today = today.plusDays(1);
        assertHeldBy("timelyFilingPassed", "/serviceDate");
    }

    @Test
    void coverageThatBeganLaterHoldsTheClaim() {
        coveredFrom = SERVICE_DATE.plusDays(1);
        assertHeldBy("coverageNotInForce", "/coverageId");
    }

    @Test
    void coverageThatWasMovedToAnotherPayerHoldsTheClaim() {
        coveredBy = Optional.of("60055");
        assertHeldBy("coverageOfAnotherPayer", "/payerId");
    }

    @Test
    void claimThatChargesNothingIsHeld() {
        lines.set(0, line(1, "99213", 0, 1));
        assertThat(check().findings()).extracting(ClaimFinding::code).containsExactly("zeroCharge", "lineWithoutCharge");
        assertThat(check().problems()).hasSize(1);
    }

    @Test
    void secondOriginalAfterADecisionIsHeld() {
        otherClaims.add(claim("clm_2", ClaimStatus.DENIED, List.of(line(1, "99214", 20_000, 1))));
        assertHeldBy("originalAfterAdjudication", "/frequency");
    }

    @Test
    void sameProcedureOnAnotherClaimOfThatDayIsADuplicateUnlessThatOneIsGone() {
        otherClaims.add(claim("clm_2", ClaimStatus.ACCEPTED, lines));
        assertHeldBy("duplicateClaim", "/lines/0");
        otherClaims.set(0, claim("clm_2", ClaimStatus.VOIDED, lines));
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void unknownPlaceOfServiceHoldsTheClaim() {
        placeOfService = "98";
        assertHeldBy("placeOfServiceUnknown", "/placeOfService");
    }

    @Test
    void diagnosesThatCannotBeBilledAreNamedOneByOne() {
        diagnoses = List.of("E119", "E11", "X999", "OLD1");
        assertThat(check().findings()).extracting(ClaimFinding::code, ClaimFinding::pointer)
                .containsExactlyInAnyOrder(tuple("diagnosisIsHeader", Optional.of("/diagnoses/1")),
                        tuple("diagnosisUnknown", Optional.of("/diagnoses/2")),
                        tuple("diagnosisNotInForce", Optional.of("/diagnoses/3")));
    }

    @Test
    void procedureOutsideHcpcsHoldsTheClaim() {
        lines.add(line(2, "J9999", 1_000, 1));
        assertHeldBy("procedureUnknown", "/lines/1");
    }

    @Test
    void unitsOfOneProcedureAreCountedOverAllLines() {
        lines.add(line(2, "99213", 15_000, 1));
        assertThat(check().findings()).extracting(ClaimFinding::code).containsExactly("unitsOverMedicallyUnlikelyEdit", "unitsOverMedicallyUnlikelyEdit");
    }

    @Test
    void bundledProcedureNeedsAModifierAndThePartNotTheWholeIsNamed() {
        lines.add(line(2, "G0444", 2_000, 1));
        assertHeldBy("bundledProcedureWithoutModifier", "/lines/1");
        lines.set(1, line(2, "G0444", 2_000, 1, "59"));
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void ruleThatCannotRunHoldsTheClaim() {
        var broken = new ClaimRule("broken", Severity.WARNING, "…", "…", _ -> {
            throw new IllegalStateException("no index");
        });
        var found = new ClaimScrubber(List.of(broken)).check(claimToCheck());
        assertThat(found.isSendable()).isFalse();
        assertThat(found.findings()).singleElement().extracting(ClaimFinding::code).isEqualTo("checkFailed");
    }

    @Test
    void voidOfAnOldClaimIsNotHeldByItsContent() {
        frequency = ClaimFrequency.VOID;
        today = SERVICE_DATE.plusYears(3);
        diagnoses = List.of("X999");
        assertThat(check().findings()).isEmpty();
    }

    private void assertHeldBy(String code, String pointer) {
        assertThat(check().isSendable()).isFalse();
        assertThat(check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.pointer().orElse("")).isEqualTo(pointer);
            assertThat(finding.toProblem().detail()).endsWith(finding.followUpAction());
        });
    }

    private ClaimCheck check() {
        return new ClaimScrubber(ClaimRules.all(new SomeCodes())).check(claimToCheck());
    }

    private ClaimToCheck claimToCheck() {
        var address = new Address(street, Optional.empty(), "Springfield", "MA", postalCode);
        var patient = new Patient(new PatientId("pat_1"), Optional.empty(), lastName, "Maja", Optional.empty(), birthDate, Sex.FEMALE, address,
                Optional.empty(), Optional.empty());
        var coverage = new Coverage(new CoverageId("cov_1"), patient.id(), coveredBy.orElse(payer.id()), memberId, Optional.empty(), 1, relationship,
                relationship == Relationship.SELF ? Optional.empty() : Optional.of(new Subscriber("Lindqvist", subscriberName, birthDate, Sex.MALE, Optional.empty())),
                coveredFrom, Optional.empty());
        var practice = new Practice(new PracticeId("demo"), "Elm Street Family Medicine", NPI, "123456789", taxonomy, address, "4135550100", "ELMSTREET");
        var provider = new Provider(NPI, "Okafor", "Ngozi", taxonomy);
        return new ClaimToCheck(claim("clm_1", ClaimStatus.DRAFT, lines), patient, coverage, Optional.of(practice),
                Optional.of(provider).filter(_ -> providerKnown), Optional.of(payer), otherClaims, today);
    }

    private Claim claim(String id, ClaimStatus status, List<ServiceLine> itsLines) {
        boolean original = frequency == ClaimFrequency.ORIGINAL;
        return new Claim(new ClaimId(id), "PCN1", new PatientId("pat_1"), new EncounterId("enc_1"), new CoverageId("cov_1"), payer.id(), 1, frequency,
                original ? Optional.empty() : Optional.of(new ClaimId("clm_0")), original ? Optional.empty() : Optional.of("ICN1"), NPI, SERVICE_DATE,
                placeOfService, diagnoses, itsLines, Optional.empty(), status, List.of(), 0, Optional.empty(), false, Optional.empty(),
                Instant.parse("2026-11-22T10:00:00Z"), Optional.empty(), Optional.empty());
    }

    private static ServiceLine line(int number, String code, long cents, int units, String... modifiers) {
        return new ServiceLine(number, "L" + number, new Procedure(code, List.of(modifiers), units, List.of(1)), Money.ofCents(cents));
    }

    /** Just enough of the public sets: E119 can be billed, E11 is a header, OLD1 is past; G0444 is part of 99213 and may be paid beside it. */
    private static final class SomeCodes implements ClaimCodes {

        @Override
        public Optional<CodeFault> diagnosisFault(String code, LocalDate on) {
            return switch (code) {
                case "E119" -> Optional.empty();
                case "E11" -> Optional.of(CodeFault.HEADER);
                case "OLD1" -> Optional.of(CodeFault.NOT_IN_FORCE);
                default -> Optional.of(CodeFault.UNKNOWN);
            };
        }

        @Override
        public Optional<CodeFault> procedureFault(String code, LocalDate on) {
            return code.equals("J9999") ? Optional.of(CodeFault.UNKNOWN) : Optional.empty();
        }

        @Override
        public boolean isPlaceOfService(String code) {
            return code.equals("11");
        }

        @Override
        public boolean isTaxonomy(String code) {
            return code.equals("207Q00000X");
        }

        @Override
        public OptionalInt unitsMax(String procedureCode) {
            return procedureCode.equals("99213") ? OptionalInt.of(1) : OptionalInt.empty();
        }

        @Override
        public Optional<Bundling> bundling(String columnOne, String columnTwo, LocalDate on) {
            return columnOne.equals("99213") && columnTwo.equals("G0444") ? Optional.of(Bundling.SEPARATE_WITH_MODIFIER) : Optional.empty();
        }
    }
}
