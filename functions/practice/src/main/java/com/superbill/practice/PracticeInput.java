package com.superbill.practice;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.practice.Address;
import com.superbill.domain.practice.Npi;
import com.superbill.domain.practice.Practice;
import io.avaje.jsonb.Json;

/** {@code PracticeInput} of the API's description. */
@Json
record PracticeInput(String name, Npi npi, String taxId, String taxonomyCode, Address address, String phone, String submitterId) {

    PracticeInput {
        InvalidValue.requirePresent("npi", npi);
        InvalidValue.requirePresent("address", address);
    }

    Practice toPractice(PracticeId id) {
        return new Practice(id, name, npi, taxId, taxonomyCode, address, phone, submitterId);
    }
}
