package com.superbill.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.platform.api.Role;
import com.superbill.testkit.ApiAnswer;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.TestClock;
import com.superbill.testkit.TestTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeApiTest {

    private static final String PROFILE = """
            {"name":"Elm Street Family Medicine","npi":"1993999998","taxId":"123456789","taxonomyCode":"207Q00000X","phone":"4135550100",
             "submitterId":"ELMSTREET","address":{"line1":"12 Elm Street","city":"Springfield","state":"MA","postalCode":"011031234"}}""";
    private static final String PROVIDER = """
            {"lastName":"Okafor","firstName":"Ngozi","taxonomyCode":"207Q00000X"}""";
    private static final String PAYER = """
            {"name":"Commonwealth Health","filingIndicator":"CI","timelyFilingDays":180,"takesReplacements":true}""";

    private static final String RATE = """
            {"allowedCents":9000,"effectiveFrom":"2026-01-01"}""";

    private PracticeApi api;

    @BeforeEach
    void startWithAnEmptyTable() {
        api = new PracticeApi(TestTable.create().records(), new TestClock());
    }

    @Test
    void profileIsReadAsItWasSet() {
        // Given
        assertThat(get("/v1/practice").status()).isEqualTo(404);

        // When
        ApiAnswer set = put("/v1/practice", PROFILE);

        // Then
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        ApiAnswer read = get("/v1/practice");
        assertThat(read.json()).isEqualTo(set.json()).containsEntry("id", "demo").containsEntry("npi", "1993999998");
        assertThat(read.find("/address/line2")).isEmpty();
        assertThat(read.headers()).containsEntry("ETag", "\"1\"");
    }

    @Test
    void profileOfAnotherPracticeIsNotSeen() {
        // Given
        put("/v1/practice", PROFILE);

        // When
        ApiAnswer others = ApiCalls.as(Role.ADMIN).practice("other").get("/v1/practice").send(api);

        // Then
        assertThat(others.status()).isEqualTo(404);
    }

    @Test
    void changeOfAnOlderVersionIsRefusedAndChangesNothing() {
        // Given
        put("/v1/practice", PROFILE);
        put("/v1/practice", PROFILE.replace("Elm Street Family", "Oak Street Family"));

        // When
        ApiAnswer late = ApiCalls.as(Role.ADMIN).put("/v1/practice", PROFILE).header("If-Match", "\"1\"").send(api);

        // Then
        assertThat(late.status()).isEqualTo(412);
        assertThat(get("/v1/practice").text("/name")).startsWith("Oak Street");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"npi\":\"1993999998\"  | \"npi\":\"1993999999\"  | /npi",
        "\"taxId\":\"123456789\" | \"taxId\":\"12345678\"  | /taxId",
        "\"state\":\"MA\"        | \"state\":\"Mass\"      | /address/state",
        "\"npi\":\"1993999998\", | ''                      | /npi"})
    void invalidProfileNamesTheField(String good, String bad, String pointer) {
        // When
        ApiAnswer answer = put("/v1/practice", PROFILE.replace(good.trim(), bad.trim()));

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/pointer")).isEqualTo(pointer);
        assertThat(get("/v1/practice").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"name\"", "[]", "null", "''", "{\"name\":\"x\",\"owner\":\"y\"}"})
    void whatIsNoProfileIsRefused(String body) {
        assertThat(put("/v1/practice", body).status()).isEqualTo(400);
    }

    @Test
    void providersAndPayersAreListedAsTheyWereSet() {
        // When
        assertThat(ApiCalls.as(Role.ADMIN).put("/v1/practice/providers/{npi}", PROVIDER).path("npi", "1234567893").send(api).status()).isEqualTo(200);
        assertThat(ApiCalls.as(Role.ADMIN).put("/v1/practice/payers/{payerId}", PAYER).path("payerId", "60054").send(api).status()).isEqualTo(200);

        // Then
        assertThat(get("/v1/practice/providers").text("/items/0/npi")).isEqualTo("1234567893");
        assertThat(get("/v1/practice/providers").list("/items")).hasSize(1);
        assertThat(get("/v1/practice/payers").text("/items/0/id")).isEqualTo("60054");
        assertThat(get("/v1/practice/payers").at("/items/0/takesReplacements")).isEqualTo(true);
    }

    @Test
    void priceHoldsFromADayOnBesideTheEarlierOne() {
        // When
        putFee("99213", 15_000, "2026-01-01");
        putFee("99213", 16_000, "2026-07-01");
        putFee("99214", 21_000, "2026-01-01");

        // Then
        ApiAnswer first = ApiCalls.as(Role.BILLER).get("/v1/practice/fees").query("limit", "2").send(api);
        assertThat(first.list("/items")).hasSize(2);
        assertThat(first.number("/items/0/chargeCents")).isEqualTo(15_000);
        assertThat(first.text("/items/1/effectiveFrom")).isEqualTo("2026-07-01");
        ApiAnswer second = ApiCalls.as(Role.BILLER).get("/v1/practice/fees").query("limit", "2").query("cursor", first.text("/nextCursor")).send(api);
        assertThat(second.text("/items/0/procedureCode")).isEqualTo("99214");
        assertThat(second.find("/nextCursor")).isEmpty();
    }

    @Test
    void freePriceIsRefused() {
        assertThat(putFee("99213", 0, "2026-01-01").text("/pointer")).isEqualTo("/chargeCents");
    }

    @Test
    void contractRateHoldsFromADayOnForItsPayerAlone() {
        // Given
        ApiCalls.as(Role.ADMIN).put("/v1/practice/payers/{payerId}", PAYER).path("payerId", "60054").send(api);
        ApiCalls.as(Role.ADMIN).put("/v1/practice/payers/{payerId}", PAYER).path("payerId", "60055").send(api);

        // When
        assertThat(putRate("60054", 9_000, "2026-01-01").status()).isEqualTo(200);
        assertThat(putRate("60054", 9_500, "2026-07-01").status()).isEqualTo(200);

        // Then
        assertThat(rates("60054").list("/items")).hasSize(2);
        assertThat(rates("60054").text("/items/0/procedureCode")).isEqualTo("99213");
        assertThat(rates("60054").number("/items/0/allowedCents")).isEqualTo(9_000);
        assertThat(rates("60054").text("/items/1/effectiveFrom")).isEqualTo("2026-07-01");
        assertThat(rates("60055").list("/items")).isEmpty();
    }

    @Test
    void rateOfNothingOrOfAPayerThatIsNotThereIsRefused() {
        // Given
        ApiCalls.as(Role.ADMIN).put("/v1/practice/payers/{payerId}", PAYER).path("payerId", "60054").send(api);

        // Then
        assertThat(putRate("60054", 0, "2026-01-01").text("/pointer")).isEqualTo("/allowedCents");
        assertThat(putRate("60099", 9_000, "2026-01-01").status()).isEqualTo(404);
        assertThat(rates("60099").status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.ADMIN).practice("other").get("/v1/practice/payers/{payerId}/rates").path("payerId", "60054").send(api).status()).isEqualTo(404);
        assertThat(ApiCalls.as(Role.BILLER).put("/v1/practice/payers/{payerId}/rates/{procedureCode}", RATE).path("payerId", "60054").path("procedureCode", "99213").send(api)
                .status()).isEqualTo(403);
        assertThat(rates("60054").list("/items")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void onlyAdministratorsWrite(Role role) {
        assertThat(ApiCalls.as(role).put("/v1/practice", PROFILE).send(api).status()).isEqualTo(403);
        assertThat(ApiCalls.as(role).put("/v1/practice/payers/{payerId}", PAYER).path("payerId", "60054").send(api).status()).isEqualTo(403);
    }

    @Test
    void patientsDoNotReadIt() {
        assertThat(ApiCalls.as(Role.PATIENT).get("/v1/practice/fees").send(api).status()).isEqualTo(403);
    }

    private ApiAnswer get(String route) {
        return ApiCalls.as(Role.BILLER).get(route).send(api);
    }

    private ApiAnswer put(String route, String body) {
        return ApiCalls.as(Role.ADMIN).put(route, body).send(api);
    }

    private ApiAnswer putFee(String code, long cents, String from) {
        String body = "{\"description\":\"Office visit\",\"chargeCents\":%d,\"effectiveFrom\":\"%s\"}".formatted(cents, from);
        return ApiCalls.as(Role.ADMIN).put("/v1/practice/fees/{procedureCode}", body).path("procedureCode", code).send(api);
    }

    private ApiAnswer putRate(String payerId, long allowedCents, String from) {
        return ApiCalls.as(Role.ADMIN).put("/v1/practice/payers/{payerId}/rates/{procedureCode}", RATE.replace("9000", Long.toString(allowedCents)).replace("2026-01-01", from))
                .path("payerId", payerId).path("procedureCode", "99213").send(api);
    }

    private ApiAnswer rates(String payerId) {
        return ApiCalls.as(Role.BILLER).get("/v1/practice/payers/{payerId}/rates").path("payerId", payerId).send(api);
    }
}
