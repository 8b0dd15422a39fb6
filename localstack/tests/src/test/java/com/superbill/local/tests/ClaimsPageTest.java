package com.superbill.local.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClaimsPageTest {

    private static Clinic clinic;
    private static LocalDate day;

    @BeforeAll
    static void aPracticeThatIsSetUp() {
        clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
        day = LocalDate.now(ZoneOffset.UTC).minusDays(3);
    }

    @Test
    void aRejectedClaimIsFoundByItsStatusShowsItsFileAndIsSubmittedAgain() {
        // Given
        String patient = clinic.insuredPatient("RCLAIM");
        String claim = clinic.claimThatBecomes("rejected", patient, day, Stack.shared().sandbox());
        Screen screen = Screen.of("biller", "/claims");
        // When
        screen.field("Status").selectOption("rejected");
        assertThat(screen.table("Claims").getByText("Rejected").first()).isVisible();
        Assertions.assertThat(screen.showsEveryColumn("Claims")).isTrue();
        screen.shoot("claims");
        screen.open("/claims?patientId=" + patient);
        screen.table("Claims").getByRole(AriaRole.LINK).first().click();
        // Then
        assertThat(screen.section("Problems").getByRole(AriaRole.LISTITEM).first()).isVisible();
        screen.button("Raw file of “Rejected”").click();
        assertThat(screen.dialog().getByText(Pattern.compile("^ISA\\*"))).isVisible();
        screen.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")).click();
        screen.shoot("claim-rejected");
        // When
        screen.button("Submit").click();
        screen.confirm("Submit claim");
        // Then
        Stack.eventually("the claim is sent again", () -> !clinic.status(claim).equals("rejected"));
        assertThat(screen.button("Submit")).isHidden();
    }

    @Test
    void aDeniedClaimShowsItsMoneyByLineAndIsReplaced() {
        // Given
        String claim = clinic.claimThatBecomes("denied", clinic.insuredPatient("DENY"), day, Stack.shared().sandbox());
        Screen screen = Screen.of("biller", "/claims/" + claim);
        // Then
        assertThat(screen.table("Money by line").getByText("$150.00").first()).isVisible();
        assertThat(screen.table("Money by line").getByText("CO-16").first()).isVisible();
        assertThat(screen.button("Submit")).isHidden();
        screen.shoot("claim-denied");
        // When
        screen.button("Replace").click();
        screen.confirm("Make replacement");
        // Then
        assertThat(screen.page()).not().hasURL(Pattern.compile(claim + "$"));
        assertThat(screen.section("Claim").getByText("Replacement")).isVisible();
        // When
        screen.button("Check").click();
        // Then
        assertThat(screen.dialog().getByText("This claim can be sent.")).isVisible();
    }

    @Test
    void aDeniedClaimIsWrittenOffAndTheLedgerTakesThatBack() {
        // Given
        String claim = clinic.claimThatBecomes("denied", clinic.insuredPatient("DENY"), day, Stack.shared().sandbox());
        Screen screen = Screen.of("biller", "/claims/" + claim);
        // When
        screen.button("Write off").click();
        screen.field("Reason").selectOption("timelyFiling");
        screen.field("Note (optional)").fill("Proof of filing is lost");
        screen.shoot("write-off");
        screen.confirm("Write off");
        // Then
        assertThat(screen.section("Claim").getByText("$0.00").first()).isVisible();
        assertThat(screen.button("Write off")).isHidden();
        // When
        screen.section("Claim").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Example, "))).click();
        screen.link("Ledger").click();
        // Then
        assertThat(screen.table("Ledger entries").getByText("Written off: timely filing. Proof of filing is lost")).isVisible();
        assertThat(screen.section("Open visits").getByText("Nothing is open on any visit.")).isVisible();
        // When
        screen.table("Ledger entries").getByRole(AriaRole.BUTTON).click();
        screen.field("Reason").fill("Proof of filing was found");
        screen.confirm("Reverse write-off");
        // Then
        assertThat(screen.table("Ledger entries").getByText("Reversed", new Locator.GetByTextOptions().setExact(true))).isVisible();
        // When: more than is owed, now that the visit is open again
        screen.table("Open visits").getByRole(AriaRole.BUTTON).click();
        screen.field("Amount in dollars").fill("200.01");
        screen.field("Reason").selectOption("smallBalance");
        screen.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Write off").setExact(true)).click();
        // Then
        assertThat(screen.dialog().getByText("Only $200.00 is still owed.").first()).isVisible();
        screen.shoot("write-off-refused");
        // When: a part of it
        screen.field("Amount in dollars").fill("50.00");
        screen.confirm("Write off");
        // Then
        assertThat(screen.table("Open visits").getByText("$150.00")).isVisible();
        screen.shoot("ledger-written-off");
    }
}
