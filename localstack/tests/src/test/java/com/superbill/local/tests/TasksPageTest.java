package com.superbill.local.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TasksPageTest {

    private static Clinic clinic;

    @BeforeAll
    static void aPracticeThatIsSetUp() {
        clinic = new Clinic(Stack.shared().api("admin", "demo")).setUp();
    }

    @Test
    void aTaskIsAssignedCompletedWithANoteAndReopened() {
        // Given
        clinic.upload("tasks.835", Remittances.unmatched("T" + UUID.randomUUID().toString().replaceAll("[^0-9]", "")));
        Stack.eventually("a task", () -> StreamSupport.stream(clinic.api().get("/v1/tasks").orThrow().path("items").spliterator(), false)
                .anyMatch(task -> task.path("kind").asString().equals("remittanceException")));
        Screen screen = Screen.of("biller", "/tasks");
        assertThat(screen.table("Tasks").getByText("Remittance not fully posted").first()).isVisible();
        screen.shoot("tasks");
        // When
        screen.table("Tasks").getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Remittance not fully posted")).first()
                .getByRole(AriaRole.LINK).first().click();
        screen.button("Assign").click();
        screen.field("Assign to").fill("Sam at the desk");
        screen.confirm("Assign task");
        // Then
        assertThat(screen.section("What to do").getByText("Sam at the desk")).isVisible();
        // When
        screen.button("Complete").click();
        screen.field("What was done").fill("Asked the payer for the claim's number");
        screen.confirm("Complete task");
        // Then
        assertThat(screen.section("History").getByText("Asked the payer for the claim's number")).isVisible();
        screen.shoot("task");
        // When
        screen.button("Reopen").click();
        screen.field("Why it is open again").fill("The payer called back");
        screen.confirm("Reopen task");
        // Then
        assertThat(screen.button("Complete")).isVisible();
        assertThat(screen.link("Open the remittance")).isVisible();
    }
}
