package com.superbill.registration;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Relationship;
import com.superbill.domain.patient.Subscriber;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Optional;

/** {@code CoverageInput} of the API's description. */
@Json
record CoverageInput(String payerId, String memberId, Optional<String> groupNumber, int priority, Relationship relationship,
                     Optional<Subscriber> subscriber, LocalDate effectiveFrom, Optional<LocalDate> effectiveTo) {

    CoverageInput {
        InvalidValue.requirePresent("relationship", relationship);
        InvalidValue.requirePresent("effectiveFrom", effectiveFrom);
        subscriber.ifPresent(person -> InvalidValue.requirePresent("sex", person.sex()));
    }

    Coverage toCoverage(CoverageId id, PatientId patient) {
        return new Coverage(id, patient, payerId, memberId, groupNumber, priority, relationship, subscriber, effectiveFrom, effectiveTo);
    }
}
