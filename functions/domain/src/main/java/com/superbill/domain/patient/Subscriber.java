package com.superbill.domain.patient;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.practice.Address;
import java.time.LocalDate;
import java.util.Optional;

/** The insured person where that is not the patient (837 loop 2010BA). */
public record Subscriber(String lastName, String firstName, LocalDate birthDate, Sex sex, Optional<Address> address) {

    public Subscriber {
        InvalidValue.requireLine("lastName", lastName, 60);
        InvalidValue.requireLine("firstName", firstName, 35);
        InvalidValue.require(birthDate != null && birthDate.getYear() >= 1850, "birthDate", "must be a date after 1850");
    }
}
