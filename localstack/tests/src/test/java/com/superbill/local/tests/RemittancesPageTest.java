package com.superbill.local.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RemittancesPageTest {

    private static Clinic clinic;

    @BeforeAll
    static void aPracticeThatIsSetUp() {
        clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
    }

    @Test
    void aPaymentThatIsNobodysIsMatchedByAPersonAndPosted() {
        // Given
        String patient = clinic.insuredPatient("SILENT");
        clinic.submittedClaim(patient, LocalDate.now(ZoneOffset.UTC).minusDays(3));
        String lastName = clinic.api().get("/v1/patients/" + patient).orThrow().path("lastName").asString();
        String firstName = clinic.api().get("/v1/patients/" + patient).orThrow().path("firstName").asString();
        JsonNode remittance = remittanceOf(Remittances.unmatched(trace()));
        Screen screen = Screen.of("biller", "/remittances");
        // When
        screen.link(remittance.path("traceNumber").asString()).click();
        // Then
        assertThat(screen.section("Exceptions").getByText("Unmatched")).isVisible();
        assertThat(screen.page().getByText("The file balances; part of it waits for a person.")).isVisible();
        screen.shoot("remittance");
        // When
        screen.button("Match claim payment 1").click();
        screen.field("Claims of another patient").fill(lastName);
        screen.dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(lastName + ", " + firstName)).click();
        screen.dialog().getByRole(AriaRole.RADIO).first().check();
        screen.confirm("Match and post");
        // Then
        assertThat(screen.page().getByText("The file balances and every cent is posted.")).isVisible();
        assertThat(screen.table("Claim payments in file order").getByText("Matched manually")).isVisible();
        // When
        screen.button("Raw 835").click();
        // Then
        assertThat(screen.dialog().getByText("CLP*NOBODY", new Locator.GetByTextOptions().setExact(false))).isVisible();
    }

    @Test
    void aFileThatDoesNotBalanceShowsTheEquationThatFails() {
        JsonNode remittance = remittanceOf(Remittances.unbalanced(trace()));
        Screen screen = Screen.of("biller", "/remittances/" + remittance.path("id").asString());
        assertThat(screen.section("Exceptions").getByText("Unbalanced").first()).isVisible();
        assertThat(screen.page().getByText("The file does not balance", new Page.GetByTextOptions().setExact(false))).isVisible();
        screen.shoot("remittance-unbalanced");
    }

    private static JsonNode remittanceOf(byte[] file) {
        String document = clinic.upload("browser.835", file).path("id").asString();
        return clinic.api().get("/v1/remittances?documentId=" + document).orThrow().path("items").get(0);
    }

    private static String trace() {
        return "T" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
    }
}
