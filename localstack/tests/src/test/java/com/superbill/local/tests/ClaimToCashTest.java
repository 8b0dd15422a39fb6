package com.superbill.local.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.local.demo.Api;
import com.superbill.local.demo.SandboxControl;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each way that a claim can go, from a person at the desk to a figure, on the running stack with the payers behind it. */
class ClaimToCashTest {

    private static Clinic clinic;
    private static SandboxControl payers;
    private static LocalDate day;

    @BeforeAll
    static void aPracticeThatIsSetUp() {
        clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
        payers = Stack.shared().sandbox();
        day = LocalDate.now(ZoneOffset.UTC).minusDays(3);
    }

    @Test
    void aVisitBecomesMoneyInTheLedgerAndAStatement() {
        // Given
        String patient = clinic.insuredPatient("OK");
        // When
        String claim = clinic.submittedClaim(patient, day);
        becomes(claim, "accepted");
        becomes(claim, "paid");
        // Then
        JsonNode money = clinic.claim(claim).path("adjudication");
        long charge = Clinic.VISIT_CENTS + Clinic.BLOOD_TEST_CENTS;
        assertThat(money.path("contractualCents").asLong()).isEqualTo(charge * 40 / 100);
        assertThat(money.path("paidCents").asLong() + money.path("contractualCents").asLong() + money.path("patientResponsibilityCents").asLong()).isEqualTo(charge);
        assertThat(clinic.claim(claim).path("insuranceBalanceCents").asLong()).isZero();
        assertThat(clinic.ledger(patient).path("balances").path("patientOwesCents").asLong()).isEqualTo(money.path("patientResponsibilityCents").asLong());
        assertEveryEntrySumsToZero(patient);
        assertThat(statuses(claim)).containsSubsequence("queued", "submitted", "acknowledged", "accepted", "paid");
        assertThat(statementPdf(patient)).startsWith("%PDF");
    }

    @Test
    void aCoverageIsAskedForAtOnceAndItsBenefitsAreShown() {
        String patient = clinic.insuredPatient("OK");
        Stack.eventually("the payer answered", () -> checks(patient).stream().anyMatch(check -> check.path("status").asString().equals("active")));
        assertThat(checks(patient).getFirst().path("plan").asString()).isNotBlank();
        assertThat(checks(patient).getFirst().path("benefits").size()).isPositive();
    }

    @Test
    void anInactiveMemberIsSeenAtRegistrationAndIsATask() {
        String patient = clinic.insuredPatient("INACT");
        Stack.eventually("the payer answered", () -> checks(patient).stream().anyMatch(check -> check.path("status").asString().equals("inactive")));
        String check = checks(patient).getFirst().path("id").asString();
        Stack.eventually("a task", () -> tasks().stream().anyMatch(task -> task.path("resourceId").asString().equals(check)));
    }

    @Test
    void aRejectedClaimSaysWhyAndCanBeSentAgainAsAnOriginal() {
        String claim = clinic.submittedClaim(clinic.insuredPatient("RCLAIM"), day);
        becomes(claim, "rejected");
        assertThat(clinic.claim(claim).path("problems").size()).isPositive();
        assertThat(clinic.claim(claim).path("frequency").asString()).isEqualTo("original");
        Stack.eventually("a task", () -> tasks().stream().anyMatch(task -> task.path("kind").asString().equals("claimRejected")
                && task.path("resourceId").asString().equals(claim)));
        assertThat(clinic.api().post("/v1/claims/" + claim + "/replace", Map.of(), Clinic.key()).status()).isEqualTo(409);
        assertThat(clinic.api().post("/v1/claims/" + claim + "/submit", Map.of(), Clinic.key()).status()).isEqualTo(202);
    }

    @Test
    void aClaimInARejectedFileIsRejected() {
        String claim = clinic.submittedClaim(clinic.insuredPatient("RFILE"), day);
        becomes(claim, "rejected");
        assertThat(clinic.claim(claim).path("problems").size()).isPositive();
    }

    @Test
    void aDenialIsATaskAndLeavesTheMoneyWithTheInsurer() {
        String patient = clinic.insuredPatient("DENY");
        String claim = clinic.submittedClaim(patient, day);
        becomes(claim, "denied");
        JsonNode denied = clinic.claim(claim);
        assertThat(denied.path("adjudication").path("deniedCents").asLong()).isEqualTo(Clinic.VISIT_CENTS + Clinic.BLOOD_TEST_CENTS);
        assertThat(denied.path("insuranceBalanceCents").asLong()).isEqualTo(Clinic.VISIT_CENTS + Clinic.BLOOD_TEST_CENTS);
        Stack.eventually("a task", () -> hasDenialTask(claim));
        assertEveryEntrySumsToZero(patient);
    }

    @Test
    void aDenialThatIsWrittenOffIsDoneAndCountedUntilThatIsReversed() {
        // Given: a visit in a month of its own
        LocalDate visitDay = LocalDate.now(ZoneOffset.UTC).minusDays(200);
        String patient = clinic.insuredPatient("DENY");
        String claim = clinic.submittedClaim(patient, visitDay);
        becomes(claim, "denied");
        Stack.eventually("a task", () -> hasDenialTask(claim));
        // When
        JsonNode writeOff = clinic.writeOff(claim);
        // Then
        assertThat(writeOff.path("claimId").asString()).isEqualTo(claim);
        assertThat(clinic.claim(claim).path("insuranceBalanceCents").asLong()).isZero();
        Stack.eventually("the task is done", () -> !hasDenialTask(claim));
        Stack.eventually("the figures know it", () -> adjustedCents(visitDay) == Clinic.VISIT_CENTS + Clinic.BLOOD_TEST_CENTS);
        // When
        String reverse = "/v1/write-offs/" + writeOff.path("id").asString() + "/reverse";
        clinic.api().post(reverse, Map.of("reason", "The payer decides anew"), Clinic.key()).orThrow();
        // Then
        assertThat(clinic.api().post(reverse, Map.of("reason", "again"), Clinic.key()).status()).isEqualTo(409);
        assertThat(clinic.claim(claim).path("insuranceBalanceCents").asLong()).isEqualTo(Clinic.VISIT_CENTS + Clinic.BLOOD_TEST_CENTS);
        Stack.eventually("the task is open again", () -> hasDenialTask(claim));
        Stack.eventually("the figures know that too", () -> adjustedCents(visitDay) == 0);
        assertEveryEntrySumsToZero(patient);
    }

    @Test
    void aDeniedClaimIsReplacedAndThenPaid() {
        // Given
        String claim = clinic.submittedClaim(clinic.insuredPatient("DENY"), day);
        becomes(claim, "denied");
        // When
        JsonNode replacement = clinic.api().post("/v1/claims/" + claim + "/replace", Map.of(), Clinic.key()).orThrow();
        clinic.api().post("/v1/claims/" + replacement.path("id").asString() + "/submit", Map.of(), Clinic.key()).orThrow();
        // Then
        assertThat(replacement.path("frequency").asString()).isEqualTo("replacement");
        becomes(replacement.path("id").asString(), "paid");
    }

    @Test
    void aPartPaymentPaysSomeLinesAndDeniesOthers() {
        String claim = clinic.submittedClaim(clinic.insuredPatient("PART"), day);
        becomes(claim, "partiallyPaid");
        assertThat(clinic.claim(claim).path("adjudication").path("deniedCents").asLong()).isEqualTo(Clinic.BLOOD_TEST_CENTS);
    }

    @Test
    void aPaymentBelowContractIsPostedAndIsATask() {
        // Given: the payers allow 60 percent; the rates of this one day say more for the blood test
        LocalDate dearDay = LocalDate.now(ZoneOffset.UTC).minusDays(150);
        clinic.rate("80053", 3_500, dearDay);
        clinic.rate("80053", 3_000, dearDay.plusDays(1));
        // When
        String claim = clinic.submittedClaim(clinic.insuredPatient("OK"), dearDay);
        becomes(claim, "paid");
        // Then
        assertThat(clinic.claim(claim).path("insuranceBalanceCents").asLong()).isZero();
        Stack.eventually("a task", () -> tasks().stream().anyMatch(task -> task.path("kind").asString().equals("claimPaidOffContract")
                && task.path("resourceId").asString().equals(claim)
                && task.path("whatToDo").asString().startsWith("Line 2 is allowed $30.00, the contract says $35.00. Compare")));
    }

    @Test
    void aReversalAndItsCorrectionPostThemselves() {
        // Given
        String patient = clinic.insuredPatient("REV");
        String claim = clinic.submittedClaim(patient, day);
        becomes(claim, "partiallyPaid");
        // When, then
        becomes(claim, "paid");
        assertThat(clinic.claim(claim).path("insuranceBalanceCents").asLong()).isZero();
        assertEveryEntrySumsToZero(patient);
        assertThat(entries(patient)).anySatisfy(entry -> {
            assertThat(entry.path("kind").asString()).isEqualTo("reversal");
            assertThat(entry.path("corrects").asString("")).isNotBlank();
        });
    }

    @Test
    void theSamePaymentSentTwiceIsPostedOnce() {
        // Given
        String patient = clinic.insuredPatient("TWICE");
        String claim = clinic.submittedClaim(patient, day);
        becomes(claim, "paid");
        // When
        Stack.eventually("the second remittance is recognised", () -> goesOn() && remittances().stream().anyMatch(remittance ->
                StreamSupport.stream(remittance.path("exceptions").spliterator(), false).anyMatch(e -> e.path("code").asString().equals("duplicate"))));
        // Then
        assertThat(entries(patient).stream().filter(entry -> entry.path("kind").asString().equals("insurancePayment")).count()).isEqualTo(1);
    }

    @Test
    void everythingThatTheBankGotIsPosted() {
        String claim = clinic.submittedClaim(clinic.insuredPatient("RECOUP"), day);
        becomes(claim, "paid");
        String later = clinic.submittedClaim(clinic.insuredPatient("OK"), day);
        becomes(later, "paid");
        Stack.eventually("a remittance with a recoupment, wholly posted", () -> remittances().stream().anyMatch(remittance ->
                remittance.path("providerAdjustmentCents").asLong() > 0 && remittance.path("postedCents").asLong() == remittance.path("paymentCents").asLong()));
    }

    @Test
    void theKeyFiguresCountWhatHappened() {
        String claim = clinic.submittedClaim(clinic.insuredPatient("OK"), day);
        becomes(claim, "paid");
        Stack.eventually("the figures know a paid claim", () -> StreamSupport.stream(clinic.api().get("/v1/reports/key-figures").orThrow().path("figures").spliterator(), false)
                .anyMatch(figure -> figure.path("name").asString().equals("netCollectionRate") && figure.path("numerator").asDouble() > 0));
    }

    private static void becomes(String claim, String status) {
        clinic.becomes(claim, status, payers);
    }

    private static boolean goesOn() {
        payers.advanceToNextFile();
        return true;
    }

    private static List<String> statuses(String claim) {
        return StreamSupport.stream(clinic.api().get("/v1/claims/" + claim + "/steps").orThrow().path("items").spliterator(), false)
                .map(step -> step.path("status").asString()).toList();
    }

    private static List<JsonNode> checks(String patient) {
        return items("/v1/eligibility-checks?patientId=" + patient);
    }

    private static List<JsonNode> tasks() {
        return items("/v1/tasks?limit=200");
    }

    private static boolean hasDenialTask(String claim) {
        return tasks().stream().anyMatch(task -> task.path("kind").asString().equals("claimDenied") && task.path("resourceId").asString().equals(claim));
    }

    /** What contracts and the practice took off the charges of a month. */
    private static long adjustedCents(LocalDate day) {
        String month = day.toString().substring(0, 7);
        return clinic.api().get("/v1/reports/monthly?from=" + month + "&to=" + month).orThrow().path("months").path(0).path("adjustmentsCents").asLong();
    }

    private static List<JsonNode> remittances() {
        return items("/v1/remittances?limit=200");
    }

    private static List<JsonNode> items(String path) {
        return StreamSupport.stream(clinic.api().get(path).orThrow().path("items").spliterator(), false).toList();
    }

    private static List<JsonNode> entries(String patient) {
        return StreamSupport.stream(clinic.ledger(patient).path("entries").spliterator(), false).toList();
    }

    private static void assertEveryEntrySumsToZero(String patient) {
        assertThat(entries(patient)).isNotEmpty().allSatisfy(entry ->
                assertThat(StreamSupport.stream(entry.path("lines").spliterator(), false).mapToLong(line -> line.path("amountCents").asLong()).sum()).isZero());
    }

    private static String statementPdf(String patient) {
        Api.Answer statement = clinic.api().post("/v1/statements", Map.of("patientId", patient), Clinic.key());
        String url = clinic.api().get("/v1/statements/" + statement.orThrow().path("id").asString() + "/file").orThrow().path("url").asString();
        return Web.get(url).substring(0, 8);
    }
}
