package com.superbill.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The demo practice as data: patients with coverages and their visits, the same for the same seed and day. Nobody in it
 * exists.
 *
 * @param patients in the order of their numbers
 * @param visits by service date
 */
record DemoPractice(List<PatientData> patients, List<Visit> visits) {

    static final int PATIENTS = 200;
    /** The last ones come by a registration file, which has no columns for another subscriber: none of them is a child. */
    static final int PATIENTS_BY_FILE = 120;
    /**
     * How long ago visits were. Half of them are of the last working days, as in a practice that bills at once; the others are what it had
     * not billed when it took Superbill up, fewer the older they are, and reach back so far that every age of a receivable occurs.
     */
    private static final List<Age> AGES = List.of(new Age(51, 1, 4), new Age(24, 15, 30), new Age(14, 31, 60), new Age(6, 61, 90), new Age(5, 91, 150));
    private static final double SELF_PAY_SHARE = 0.06;
    /** Of those who do not come by the file. */
    private static final double CHILD_SHARE = 0.25;

    /** @param coverage absent for those who pay themselves */
    record PatientData(String externalId, Map<String, Object> patient, Map<String, Object> coverage) {

        boolean isInsured() {
            return !coverage.isEmpty();
        }
    }

    /** Every day of the span as likely as the other. @param percent of all visits */
    private record Age(int percent, int daysMin, int daysMax) {
    }

    /** @param patient number into {@link #patients} */
    record Visit(String externalId, int patient, LocalDate serviceDate, String providerNpi, Catalog.VisitKind kind) {
    }

    static DemoPractice make(long seed, LocalDate today) {
        var random = new Random(seed);
        List<PatientData> patients = IntStream.range(0, PATIENTS).mapToObj(number -> patient(number, random, today)).toList();
        List<Visit> visits = new ArrayList<>();
        for (int number = 0; number < PATIENTS; number++) {
            int count = 1 + random.nextInt(2);
            // nobody comes twice on a day
            Set<LocalDate> days = new HashSet<>();
            for (int i = 0; i < count; i++) {
                LocalDate day = workday(today.minusDays(age(random)));
                var visit = new Visit("demo-visit-%03d-%d".formatted(number, i), number, day, pick(Catalog.PROVIDERS, random).npi(),
                        pick(Catalog.VISIT_KINDS, random));
                if (days.add(day)) {
                    visits.add(visit);
                }
            }
        }
        visits.sort(Comparator.comparing(Visit::serviceDate).thenComparing(Visit::externalId));
        return new DemoPractice(patients, List.copyOf(visits));
    }

    private static PatientData patient(int number, Random random, LocalDate today) {
        String lastName = Catalog.LAST_NAMES.get(number % Catalog.LAST_NAMES.size());
        String firstName = Catalog.FIRST_NAMES.get((number * 7 + number / Catalog.LAST_NAMES.size()) % Catalog.FIRST_NAMES.size());
        boolean child = random.nextDouble() < CHILD_SHARE && number < PATIENTS - PATIENTS_BY_FILE;
        LocalDate birthDate = today.minusYears(child ? 3 + random.nextInt(12) : 19 + random.nextInt(65)).minusDays(random.nextInt(365));
        String[] town = pick(Catalog.TOWNS, random).split("\\|");
        Map<String, Object> address = Map.of("line1", (1 + random.nextInt(240)) + " " + pick(Catalog.STREETS, random) + " Street", "city", town[0],
                "state", town[1], "postalCode", town[2]);
        String externalId = "demo-%03d".formatted(number);
        Map<String, Object> patient = new LinkedHashMap<>();
        patient.put("externalId", externalId);
        patient.put("lastName", lastName);
        patient.put("firstName", firstName);
        patient.put("birthDate", birthDate.toString());
        patient.put("sex", Catalog.WOMENS_NAMES.contains(firstName) ? "female" : "male");
        patient.put("address", address);
        patient.put("phone", "617555%04d".formatted(number));
        Map<String, Object> coverage = random.nextDouble() < SELF_PAY_SHARE ? Map.of() : coverage(number, child, lastName, address, birthDate, random, today);
        return new PatientData(externalId, patient, coverage);
    }

    private static Map<String, Object> coverage(int number, boolean child, String lastName, Map<String, Object> address, LocalDate birthDate, Random random,
                                                LocalDate today) {
        boolean senior = birthDate.isBefore(today.minusYears(65));
        var payer = senior ? Catalog.PAYERS.get(3) : Catalog.PAYERS.get(new int[] {0, 1, 2, 4}[random.nextInt(4)]);
        Map<String, Object> coverage = new LinkedHashMap<>();
        coverage.put("payerId", payer.id());
        coverage.put("memberId", "M%07d%02d".formatted(4_210_000 + number * 37, number % 100));
        coverage.put("groupNumber", "G" + (1000 + number % 17));
        coverage.put("priority", 1);
        coverage.put("relationship", child ? "child" : "self");
        if (child) {
            coverage.put("subscriber", Map.of("lastName", lastName, "firstName", pick(Catalog.WOMENS_NAMES, random), "birthDate",
                    birthDate.minusYears(29).toString(), "sex", "female", "address", address));
        }
        coverage.put("effectiveFrom", today.minusYears(2).withDayOfYear(1).toString());
        return coverage;
    }

    private static int age(Random random) {
        int draw = random.nextInt(100);
        for (Age age : AGES) {
            draw -= age.percent();
            if (draw < 0) {
                return age.daysMin() + random.nextInt(age.daysMax() - age.daysMin() + 1);
            }
        }
        throw new IllegalStateException("the shares of the ages do not make a hundred");
    }

    /** The day itself, or the Friday before a weekend. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
