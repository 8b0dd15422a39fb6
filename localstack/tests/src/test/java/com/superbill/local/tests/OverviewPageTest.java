package com.superbill.local.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OverviewPageTest {

    @Test
    void aFigureSaysWhatItMeansAndOpensTheClaimsBehindIt() {
        // Given
        Clinic clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
        clinic.claimThatBecomes("paid", clinic.insuredPatient("OK"), LocalDate.now(ZoneOffset.UTC).minusDays(3), Stack.shared().sandbox());
        Screen screen = Screen.of("biller", "/");
        // When
        Locator figure = screen.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Clean claims"));
        assertThat(figure.getByText(Pattern.compile("^[0-9.]+%$"))).isVisible();
        screen.section("Charges and payments").getByText("Show as table").click();
        // Then
        assertThat(screen.table("Charges and payments by month of service").getByText(Pattern.compile("^\\$")).first()).isVisible();
        assertThat(screen.table("Claims by status").getByText("Paid", new Locator.GetByTextOptions().setExact(true))).isVisible();
        screen.shoot("overview");
        // When
        figure.getByText("Definition").click();
        figure.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Claims counted")).click();
        screen.table("Claims behind the figure").getByRole(AriaRole.LINK).first().click();
        // Then
        assertThat(screen.page()).hasURL(Pattern.compile("/claims/clm_"));
    }
}
