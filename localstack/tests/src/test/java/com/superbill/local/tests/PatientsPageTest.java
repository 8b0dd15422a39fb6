package com.superbill.local.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PatientsPageTest {

    private static Clinic clinic;

    @BeforeAll
    static void aPracticeThatIsSetUp() {
        clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
    }

    @Test
    void aPersonGoesFromRegistrationToAPaidClaimAStatementAndAPayment() {
        // Given
        String lastName = "Browser" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Screen screen = Screen.of("admin", "/patients");
        // When: registration
        screen.link("Register a patient").click();
        screen.field("Last name").fill(lastName);
        screen.field("First name").fill("Quinn");
        screen.field("Birth date").fill("1984-02-29");
        screen.field("Sex").selectOption("female");
        screen.field("Street").fill("7 Harbor Street");
        screen.field("City").fill("Saltmarsh");
        screen.field("State").fill("MA");
        screen.field("ZIP code").fill("02138");
        screen.shoot("register");
        screen.button("Register patient").click();
        assertThat(screen.heading(lastName + ", Quinn")).isVisible();
        // When: coverage and eligibility
        screen.button("Add insurance").click();
        screen.field("Payer").selectOption(Clinic.PAYER);
        screen.field("Member id").fill(Clinic.memberId("OK"));
        screen.field("In force from").fill("2020-01-01");
        screen.confirm("Add insurance");
        assertThat(screen.table("Eligibility checks").getByText("Active")).isVisible();
        screen.shoot("patient");
        // When: visit, codes and charges
        screen.link("Visits").click();
        screen.link("Record a visit").click();
        screen.field("Add a diagnosis (ICD-10-CM)").fill("I10");
        screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^I10 "))).click();
        screen.field("Add a procedure (fee schedule or HCPCS)").fill("99213");
        screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^99213"))).click();
        screen.shoot("visit");
        screen.button("Record visit").click();
        screen.button("Sign").click();
        screen.confirm("Sign visit");
        assertThat(screen.table("Charges").getByText("$150.00").first()).isVisible();
        // When: claim
        screen.button("Make a claim").click();
        screen.confirm("Make claim");
        assertThat(screen.page()).hasURL(Pattern.compile("/claims/clm_"));
        String claim = screen.page().url().replaceAll(".*/claims/", "");
        screen.button("Submit").click();
        screen.confirm("Submit claim");
        // When: the payer decides
        clinic.becomes(claim, "paid", Stack.shared().sandbox());
        assertThat(screen.heading("Paid")).isVisible();
        screen.shoot("claim");
        screen.section("Claim").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(lastName + ", Quinn")).click();
        // When: the patient pays
        screen.link("Ledger").click();
        screen.button("Record a payment").click();
        screen.field("Amount in dollars").fill("5.00");
        screen.confirm("Record payment");
        assertThat(screen.table("Ledger entries").getByText("Patient payment").first()).isVisible();
        screen.shoot("ledger");
        // When: and it was a mistake
        screen.table("Ledger entries").getByRole(AriaRole.BUTTON).click();
        screen.field("Reason").fill("Recorded for the wrong person");
        screen.confirm("Reverse payment");
        assertThat(screen.table("Ledger entries").getByText("Reversed", new Locator.GetByTextOptions().setExact(true))).isVisible();
        // When: the patient's bill
        screen.link("Statements").click();
        screen.button("Create a statement").click();
        assertThat(screen.page().getByText(Pattern.compile("^A statement over \\$.* was made\\.$"))).isVisible();
        screen.shoot("statements");
    }

    @Test
    void whatIsWrongInAPatientAnInsuranceOrAnOpenVisitIsCorrected() {
        // Given
        String id = clinic.insuredPatient("OK");
        Screen screen = Screen.of("biller", "/patients/" + id);
        // When: the insurance
        screen.table("Insurances").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Change"))).click();
        assertThat(screen.field("Payer")).hasValue(Clinic.PAYER);
        screen.field("Member id").fill("CORRECTED1");
        screen.confirm("Save");
        // Then
        assertThat(screen.table("Insurances").getByText("CORRECTED1")).isVisible();
        // When: the patient
        screen.link("Change").click();
        screen.field("Street").fill("8 Harbor Street");
        screen.button("Save").click();
        // Then
        assertThat(screen.section("Particulars").getByText("8 Harbor Street")).isVisible();
        // When: a visit; Enter in a search field picks the code and sends nothing
        screen.link("Visits").click();
        screen.link("Record a visit").click();
        pick(screen, "Add a diagnosis (ICD-10-CM)", "I10");
        pick(screen, "Add a procedure (fee schedule or HCPCS)", "99213");
        screen.button("Record visit").click();
        // Then: a biller does not sign
        assertThat(screen.page().getByText("A provider signs this visit.")).isVisible();
        assertThat(screen.button("Sign")).isHidden();
        // When
        screen.link("Change").click();
        screen.field("Modifiers of 99213").fill("25");
        screen.button("Save").click();
        // Then
        assertThat(screen.table("Procedures").getByText("99213 25")).isVisible();
        screen.shoot("visit-open");
    }

    private static void pick(Screen screen, String field, String code) {
        screen.field(field).fill(code);
        assertThat(screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + code + " ")))).isVisible();
        screen.field(field).press("Enter");
        assertThat(screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Remove \\w+ " + code + "$")))).isVisible();
    }

    @Test
    void aPatientIsFoundByTheFirstLettersOfTheNameAndNeverByTheAddressOfThePage() {
        String id = clinic.insuredPatient("OK");
        String firstName = clinic.api().get("/v1/patients/" + id).orThrow().path("firstName").asString();
        Screen screen = Screen.of("front-desk", "/patients");
        screen.field("Last name").fill("exam");
        screen.field("First name").fill(firstName);
        screen.field("Birth date").fill("1980-05-17");
        screen.button("Search").click();
        assertThat(screen.link("Example, " + firstName)).isVisible();
        assertThat(screen.page()).hasURL(Pattern.compile("/patients$"));
        screen.shoot("patients");
    }
}
