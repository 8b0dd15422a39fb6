package com.superbill.registration;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.patient.Relationship;
import com.superbill.domain.patient.Sex;
import com.superbill.domain.patient.Subscriber;
import com.superbill.domain.practice.Address;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One line of a registration file: a patient and, where {@code payerId} has a value, an insurance. Columns are those of
 * {@link com.superbill.domain.document.RegistrationFile}; an {@link InvalidValue} names the column.
 *
 * @param lineNumber 1-based line of the file
 * @param values by column, empty where the line has none
 */
record RegistrationRow(int lineNumber, Map<String, String> values) {

    private static final List<String> SUBSCRIBER_COLUMNS = List.of("subscriberLastName", "subscriberFirstName", "subscriberBirthDate", "subscriberSex");

    Optional<String> externalId() {
        return value("externalId");
    }

    Optional<String> payerId() {
        return value("payerId");
    }

    Optional<String> memberId() {
        return value("memberId");
    }

    Patient patient(PatientId id) {
        var address = new Address(text("line1"), value("line2"), text("city"), text("state"), text("postalCode"));
        return new Patient(id, externalId(), text("lastName"), text("firstName"), value("middleName"), date("birthDate"), sex("sex"), address, value("phone"),
                value("email"));
    }

    Coverage coverage(CoverageId id, PatientId patient) {
        return new Coverage(id, patient, text("payerId"), text("memberId"), value("groupNumber"), priority(), relationship(), subscriber(),
                date("effectiveFrom"), value("effectiveTo").map(_ -> date("effectiveTo")));
    }

    private Optional<Subscriber> subscriber() {
        if (relationship() == Relationship.SELF) {
            SUBSCRIBER_COLUMNS.forEach(column -> InvalidValue.require(text(column).isEmpty(), column, "must be empty where the patient is the subscriber"));
            return Optional.empty();
        }
        SUBSCRIBER_COLUMNS.forEach(column -> InvalidValue.require(!text(column).isEmpty(), column, "is required where the patient is not the subscriber"));
        LocalDate birthDate = date("subscriberBirthDate");
        Sex sex = sex("subscriberSex");
        try {
            return Optional.of(new Subscriber(text("subscriberLastName"), text("subscriberFirstName"), birthDate, sex, Optional.empty()));
        } catch (InvalidValue e) {
            throw e.within("subscriber");
        }
    }

    private int priority() {
        return value("priority").map(text -> parse("priority", "must be 1, 2 or 3", () -> Integer.parseInt(text))).orElse(1);
    }

    private Relationship relationship() {
        return value("relationship").map(text -> parse("relationship", "must be self, spouse, child or other",
                () -> Relationship.valueOf(text.toUpperCase(Locale.ROOT)))).orElse(Relationship.SELF);
    }

    private Sex sex(String column) {
        return parse(column, "must be female, male or unknown", () -> Sex.valueOf(text(column).toUpperCase(Locale.ROOT)));
    }

    private LocalDate date(String column) {
        return parse(column, "must be a date as 1980-04-12", () -> LocalDate.parse(text(column)));
    }

    private Optional<String> value(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    private String text(String column) {
        return values.getOrDefault(column, "");
    }

    private static <T> T parse(String column, String allowed, Supplier<T> parsing) {
        try {
            return parsing.get();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidValue(column, allowed);
        }
    }
}
