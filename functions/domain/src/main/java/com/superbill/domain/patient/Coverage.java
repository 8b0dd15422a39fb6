package com.superbill.domain.patient;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.PatientId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A patient's insurance with one payer.
 *
 * @param payerId id of a {@link com.superbill.domain.practice.Payer} of the practice
 * @param memberId the subscriber's id with the payer (NM109 of loop 2010BA)
 * @param priority 1 primary, 2 secondary, 3 tertiary
 * @param subscriber the insured person where that is not the patient
 * @param effectiveTo last covered day; open-ended if empty
 */
public record Coverage(CoverageId id, PatientId patientId, String payerId, String memberId, Optional<String> groupNumber, int priority,
                       Relationship relationship, Optional<Subscriber> subscriber, LocalDate effectiveFrom, Optional<LocalDate> effectiveTo) {

    public static final int PRIORITY_MAX = 3;

    public Coverage {
        InvalidValue.requireLine("payerId", payerId, 20);
        InvalidValue.require(memberId != null && memberId.matches("[0-9A-Za-z-]{2,80}"), "memberId", "must be 2 to 80 letters, digits or hyphens");
        groupNumber.ifPresent(value -> InvalidValue.requireLine("groupNumber", value, 50));
        InvalidValue.require(priority >= 1 && priority <= PRIORITY_MAX, "priority", "must be 1 to " + PRIORITY_MAX);
        InvalidValue.require((relationship == Relationship.SELF) == subscriber.isEmpty(), "subscriber",
                "is required when the patient is not the subscriber, and only then");
        effectiveTo.ifPresent(end -> InvalidValue.require(!end.isBefore(effectiveFrom), "effectiveTo", "must not be before effectiveFrom"));
    }

    /** @throws InvalidValue if the subscriber is born after {@code today}, which no registration means */
    public Coverage subscriberBornBy(LocalDate today) {
        subscriber.ifPresent(person -> InvalidValue.require(!person.birthDate().isAfter(today), "subscriber/birthDate", "must not lie in the future"));
        return this;
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && effectiveTo.map(end -> !day.isAfter(end)).orElse(true);
    }
}
