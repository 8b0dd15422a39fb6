package com.superbill.local.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UploadPageTest {

    @BeforeAll
    static void aPracticeThatIsSetUp() {
        new Clinic(Stack.shared().api("admin", "demo")).setUp();
    }

    @Test
    void aFileIsSentAndItsOutcomeIsShownWithLocatedProblems() {
        // Given
        Screen screen = Screen.of("biller", "/uploads");
        // When
        choose(screen, "unbalanced.835", Remittances.unbalanced(trace()));
        // Then
        assertThat(sent(screen).getByText("Stored.")).isVisible();
        assertThat(sent(screen).getByText("Needs review")).isVisible();
        screen.shoot("upload");
        // When
        sent(screen).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Details")).click();
        screen.button("Raw file").click();
        // Then
        assertThat(screen.dialog().getByText("BPR*I*79", new Locator.GetByTextOptions().setExact(false))).isVisible();
    }

    @Test
    void aFileIsCancelledWhileItIsSentAndSentAfterAll() {
        // Given: a connection on which nothing arrives
        Screen screen = Screen.of("biller", "/uploads");
        screen.page().route("**/uploads/**", route -> { });
        choose(screen, "slow.835", Remittances.unbalanced(trace()));
        // When
        screen.button("Cancel slow.835").click();
        // Then
        assertThat(sent(screen).getByText("Cancelled.")).isVisible();
        // When
        screen.page().unroute("**/uploads/**");
        screen.button("Send after all: slow.835").click();
        // Then
        assertThat(sent(screen).getByText("Stored.")).isVisible();
    }

    @Test
    void aFileThatIsNothingKnownIsTold() {
        Screen screen = Screen.of("biller", "/uploads");
        choose(screen, "remittance.835", "Dear payer, where is my money?".getBytes(StandardCharsets.UTF_8));
        assertThat(sent(screen).getByText(Pattern.compile("^(Needs review|Rejected)$"))).isVisible();
        assertThat(sent(screen).getByRole(AriaRole.LISTITEM).last()).isVisible();
    }

    private static void choose(Screen screen, String name, byte[] content) {
        screen.field("Files to upload").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static Locator sent(Screen screen) {
        return screen.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Files being sent"));
    }

    private static String trace() {
        return "T" + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
    }
}
