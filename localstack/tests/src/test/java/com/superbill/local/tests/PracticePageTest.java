package com.superbill.local.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class PracticePageTest {

    @Test
    void thePracticeItsProvidersPayersAndFeesAreShown() {
        new Clinic(Stack.shared().api("admin", "demo")).setUp();
        Screen screen = Screen.of("biller", "/practice");
        assertThat(screen.section("The practice").getByText("1999999000")).isVisible();
        assertThat(screen.table("Providers").getByText("Okafor, Adaeze")).isVisible();
        assertThat(screen.table("Payers").getByText("Harbor Mutual Health")).isVisible();
        assertThat(screen.table("Fee schedule").getByText("$150.00")).isVisible();
        screen.shoot("practice");
    }
}
