package com.superbill.domain.patient;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.practice.Address;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person whom the practice treats.
 *
 * @param externalId the id in the system that registered the person; unique within the practice
 * @param phone ten digits
 */
public record Patient(PatientId id, Optional<String> externalId, String lastName, String firstName, Optional<String> middleName,
                      LocalDate birthDate, Sex sex, Address address, Optional<String> phone, Optional<String> email) {

    public Patient {
        externalId.ifPresent(value -> InvalidValue.requireLine("externalId", value, 64));
        InvalidValue.requireLine("lastName", lastName, 60);
        InvalidValue.requireLine("firstName", firstName, 35);
        middleName.ifPresent(value -> InvalidValue.requireLine("middleName", value, 25));
        InvalidValue.require(birthDate != null && birthDate.getYear() >= 1850, "birthDate", "must be a date after 1850");
        phone.ifPresent(value -> InvalidValue.require(value.matches("\\d{10}"), "phone", "must be ten digits"));
        email.ifPresent(value -> InvalidValue.require(value.matches("[^@\\s]+@[^@\\s]+"), "email", "must be an e-mail address"));
    }

    /** @throws InvalidValue if the person is born after {@code today}, which no registration means */
    public Patient bornBy(LocalDate today) {
        InvalidValue.require(!birthDate.isAfter(today), "birthDate", "must not lie in the future");
        return this;
    }
}
