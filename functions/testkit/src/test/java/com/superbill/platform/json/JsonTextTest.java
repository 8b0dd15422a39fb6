package com.superbill.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.practice.Fee;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.platform.store.Pointer;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.CoverageBuilder;
import com.superbill.testkit.records.EncounterBuilder;
import com.superbill.testkit.records.PatientBuilder;
import com.superbill.testkit.records.Practices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    private static final String PAYER = """
            {"id":"60054","name":"Commonwealth Health","filingIndicator":"CI","timelyFilingDays":180,"takesReplacements":true}""";

    @Test
    void domainRecordsComeBackAsTheyWent() {
        assertThat(roundTrip(ClaimBuilder.claim().payerClaimControlNumber("P1").status(ClaimStatus.PARTIALLY_PAID).build(), Claim.class)).isTrue();
        assertThat(roundTrip(EncounterBuilder.encounter().signed().build(), Encounter.class)).isTrue();
        assertThat(roundTrip(CoverageBuilder.coverage().childOfSubscriber().build(), Coverage.class)).isTrue();
        assertThat(roundTrip(PatientBuilder.patient().externalId("MRN-1").build(), Patient.class)).isTrue();
        assertThat(roundTrip(Practices.practice(), Practice.class)).isTrue();
    }

    @Test
    void moneyIsCentsEnumsAreCamelCaseAndWhatIsAbsentIsLeftOut() {
        // When
        String claim = JsonText.write(ClaimBuilder.claim().status(ClaimStatus.PARTIALLY_PAID).build());

        // Then
        assertThat(claim).contains("\"charge\":15000").contains("\"status\":\"partiallyPaid\"").contains("\"id\":\"clm_1\"")
                .doesNotContain("batchId").doesNotContain("null");
    }

    @Test
    void recordOfOneTextThatIsNoIdIsAnObject() {
        assertThat(JsonText.write(new Pointer("clm_1"))).isEqualTo("{\"id\":\"clm_1\"}");
        assertThat(JsonText.read("{\"id\":\"clm_1\"}", Pointer.class)).isEqualTo(new Pointer("clm_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "7", "\"text\"", "{\"id\":\"60054\"", "{\"timelyFilingDays\":\"many\"}", "{\"takesReplacements\":3}",
        "{\"owner\":\"somebody\"}", "{\"timelyFilingDays\":99999999999999999999}"})
    void whatIsNotTheRecordIsRefused(String text) {
        assertThatThrownBy(() -> JsonText.read(text, Payer.class)).isInstanceOfAny(InvalidJson.class, InvalidValue.class);
    }

    @Test
    void unknownFieldIsRefusedAndItsValueNotRepeated() {
        assertThat(refusedField(PAYER.replace("\"name\":", "\"nmae\":"), Payer.class)).isEqualTo("nmae");
        assertThatThrownBy(() -> JsonText.read(PAYER.replace("\"name\":", "\"nmae\":"), Payer.class)).hasMessageNotContaining("Commonwealth");
    }

    @Test
    void valueThatTheRecordRefusesNamesTheField() {
        assertThatThrownBy(() -> JsonText.read(PAYER.replace("180", "0"), Payer.class)).isInstanceOfSatisfying(InvalidValue.class,
                refused -> assertThat(refused.field()).isEqualTo("timelyFilingDays"));
    }

    @Test
    void constantThatDoesNotExistIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> JsonText.read("""
                {"claimId":"clm_1","at":"2026-11-22T10:00:00Z","status":"lost","by":"biller","problems":[]}""", ClaimStep.class))
                .isInstanceOf(InvalidValue.class).hasMessageStartingWith("status ").hasMessageContaining("partiallyPaid");
    }

    @Test
    void dateThatIsNoneIsRefused() {
        assertThat(refusedField("""
                {"procedureCode":"99213","description":"Visit","charge":100,"effectiveFrom":"1.1.2026"}""", Fee.class)).isEqualTo("effectiveFrom");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"line1\":\"12 Elm Street\"|\"line1\":\" \"|address/line1", "\"state\":\"MA\"|\"state\":7.5e|address/state",
        "\"state\":\"MA\"|\"sta/te\":\"MA\"|address/sta~1te", "\"city\":\"Springfield\"|\"city\":\"a\\nb\"|address/city"})
    void valueThatLiesDeeperIsLocated(String right, String wrong, String field) {
        // Given
        String practice = JsonText.write(Practices.practice());
        assertThat(practice).contains(right);

        // Then
        assertThat(refusedField(practice.replace(right, wrong), Practice.class)).isEqualTo(field);
    }

    @Test
    void valueOfAListIsLocatedByItsPosition() {
        // Given
        String encounter = JsonText.write(EncounterBuilder.encounter().build());
        assertThat(encounter).contains("\"units\":1");

        // Then
        assertThat(refusedField(encounter.replace("\"units\":1", "\"units\":0"), Encounter.class)).isEqualTo("procedures/0/units");
    }

    @Test
    void valueOfATypeOfItsOwnIsCalledAsTheTextCallsIt() {
        // Given
        String encounter = JsonText.write(EncounterBuilder.encounter().build());
        assertThat(encounter).contains("\"renderingProvider\":\"1234567893\"");

        // Then
        assertThat(refusedField(encounter.replace("1234567893", "1234567890"), Encounter.class)).isEqualTo("renderingProvider");
    }

    private static String refusedField(String text, Class<?> type) {
        return catchThrowableOfType(InvalidValue.class, () -> JsonText.read(text, type)).field();
    }

    private static <T> boolean roundTrip(T value, Class<T> type) {
        return JsonText.read(JsonText.write(value), type).equals(value);
    }
}
