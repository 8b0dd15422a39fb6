package com.superbill.local.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dashboard on a screen as narrow as a phone's. */
class PhoneTest {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    private static String claim;

    @BeforeAll
    static void aClaimThatIsPaid() {
        Clinic clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
        claim = clinic.claimThatBecomes("paid", clinic.insuredPatient("OK"), LocalDate.now(ZoneOffset.UTC).minusDays(3), Stack.shared().sandbox());
    }

    @ParameterizedTest
    @CsvSource({"/,Claims by status", "/claims,Claims", "/remittances,Remittances", "/patients,Patients", "/uploads,Files", "/practice,Fee schedule"})
    void nothingIsWiderThanTheScreen(String path, String table) {
        Screen screen = phone(path);
        assertThat(screen.table(table)).isVisible();
        Assertions.assertThat(screen.showsEveryColumn(table)).isTrue();
        Assertions.assertThat((Boolean) screen.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        screen.shoot("phone" + path.replace('/', '-'));
    }

    @Test
    void aClaimShowsItsMoneyAndItsTimeline() {
        Screen screen = phone("/claims/" + claim);
        assertThat(screen.table("Money by line").getByText("$150.00").first()).isVisible();
        assertThat(screen.button("Raw file of “Paid”")).isVisible();
        Assertions.assertThat((Boolean) screen.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        screen.shoot("phone-claim");
    }

    private static Screen phone(String path) {
        Screen screen = Screen.of("biller", path);
        screen.page().setViewportSize(WIDTH, HEIGHT);
        return screen;
    }
}
