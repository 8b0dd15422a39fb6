package com.superbill.local.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInPageTest {

    @BeforeAll
    static void aPracticeThatIsSetUp() {
        new Clinic(Stack.shared().api("admin", "demo")).setUp();
    }

    @Test
    void aPersonSignsInArrivesWhereTheyWantedToIsToldWhenTheSessionIsOverAndSignsOut() {
        // Given
        Page window = Browser.window();
        window.navigate(Stack.shared().url().resolve("/claims?status=denied").toString());
        Browser.shoot(window, "sign-in");
        // When
        Browser.signIn(window, "biller");
        var screen = new Screen(window);
        // Then
        assertThat(screen.heading("Claims, newest first")).isVisible();
        assertThat(window).hasURL(Pattern.compile("/claims\\?status=denied$"));
        assertThat(window.getByText("Test Medicine")).isVisible();
        assertThat(window.getByText("demo-biller")).isVisible();
        org.assertj.core.api.Assertions.assertThat(window.evaluate("localStorage.length")).isEqualTo(0);
        // When: the API no longer takes the token
        window.route("**/v1/tasks*", route -> route.fulfill(new Route.FulfillOptions().setStatus(401).setBody("{}")));
        screen.link("Tasks").click();
        // Then
        assertThat(window.getByText("Your session is over.", new Page.GetByTextOptions().setExact(false))).isVisible();
        // When
        window.unroute("**/v1/tasks*");
        Browser.signIn(window, "biller");
        // Then
        assertThat(screen.heading("Tasks")).isVisible();
        // When
        screen.button("Sign out").click();
        // Then
        assertThat(screen.button("Sign in")).isVisible();
        org.assertj.core.api.Assertions.assertThat(window.evaluate("sessionStorage.length")).isEqualTo(0);
    }
}
