package com.superbill.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.local.demo.DemoPractice.Visit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPracticeTest {

    private static final long SEED = 11;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void theSameSeedAndDayMakeTheSamePractice() {
        assertThat(DemoPractice.make(SEED, TODAY)).isEqualTo(DemoPractice.make(SEED, TODAY));
    }

    /** A week of days on which somebody may start it: weekends move visits to the Friday before. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void halfOfTheVisitsAreOfTheLastDaysAndTheOthersOfEveryAge(int day) {
        // Given
        LocalDate today = TODAY.plusDays(day);
        // When
        DemoPractice practice = DemoPractice.make(SEED, today);
        // Then
        assertThat(visits(practice, today, 0, 6)).isBetween(practice.visits().size() * 2 / 5, practice.visits().size() * 3 / 5);
        assertThat(visits(practice, today, 15, 30)).isPositive();
        assertThat(visits(practice, today, 31, 60)).isPositive();
        assertThat(visits(practice, today, 61, 90)).isPositive();
        assertThat(visits(practice, today, 91, 120)).isPositive();
        assertThat(visits(practice, today, 121, 152)).isPositive();
    }

    @Test
    void nobodyComesTwiceOnADayOrOnAWeekend() {
        DemoPractice practice = DemoPractice.make(SEED, TODAY);
        assertThat(practice.visits()).extracting(visit -> visit.patient() + " " + visit.serviceDate()).doesNotHaveDuplicates();
        assertThat(practice.visits()).extracting(visit -> visit.serviceDate().getDayOfWeek()).doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void nobodyInTheRegistrationFileIsInsuredThroughSomebodyElse() {
        DemoPractice practice = DemoPractice.make(SEED, TODAY);
        assertThat(practice.patients().subList(DemoPractice.PATIENTS - DemoPractice.PATIENTS_BY_FILE, DemoPractice.PATIENTS))
                .noneMatch(patient -> patient.coverage().containsKey("subscriber"));
    }

    private static int visits(DemoPractice practice, LocalDate today, int daysMin, int daysMax) {
        return (int) practice.visits().stream().map(Visit::serviceDate).mapToLong(day -> ChronoUnit.DAYS.between(day, today))
                .filter(age -> age >= daysMin && age <= daysMax).count();
    }
}
