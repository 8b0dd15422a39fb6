package com.superbill.practice;

import com.superbill.domain.practice.Npi;
import com.superbill.domain.practice.Provider;
import io.avaje.jsonb.Json;

/** {@code ProviderInput} of the API's description. */
@Json
record ProviderInput(String lastName, String firstName, String taxonomyCode) {

    Provider toProvider(String npi) {
        return new Provider(new Npi(npi), lastName, firstName, taxonomyCode);
    }
}
