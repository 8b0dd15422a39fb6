package com.superbill.registration;

import com.superbill.domain.patient.Patient;
import com.superbill.platform.store.BlindIndex;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The terms under which a patient is found, as tokens that tell nothing. A patient has at most 9: the first 2 to 8 letters of the
 * last name, the birth date, and the term that makes two people look like one. So a registration writes about a dozen small
 * items, and a search reads one partition.
 */
final class SearchTerms {

    static final int PREFIX_MIN = 2;
    private static final int PREFIX_MAX = 8;

    private final BlindIndex index;

    SearchTerms(BlindIndex index) {
        this.index = index;
    }

    Set<String> of(Patient patient) {
        Set<String> tokens = new LinkedHashSet<>();
        String lastName = BlindIndex.normalized(patient.lastName());
        for (int length = PREFIX_MIN; length <= Math.min(PREFIX_MAX, lastName.length()); length++) {
            tokens.add(index.token("lastName", lastName.substring(0, length)));
        }
        tokens.add(birthDate(patient.birthDate()));
        tokens.add(duplicate(patient));
        return tokens;
    }

    /** The most selective term of a search; empty if the search has none. The rest of the search is compared afterwards. */
    Optional<String> of(PatientSearch search) {
        return search.birthDate().map(this::birthDate).or(() -> search.lastName().map(BlindIndex::normalized).filter(name -> name.length() >= PREFIX_MIN)
                .map(name -> index.token("lastName", name.substring(0, Math.min(PREFIX_MAX, name.length())))));
    }

    /** Same last name, same first initial, same birth date: likely the same person, registered twice. */
    String duplicate(Patient patient) {
        String firstName = BlindIndex.normalized(patient.firstName());
        String initial = firstName.isEmpty() ? "" : firstName.substring(0, 1);
        return index.token("duplicate", BlindIndex.normalized(patient.lastName()) + initial + patient.birthDate());
    }

    String externalId(String externalId) {
        return index.exactToken("externalId", externalId);
    }

    private String birthDate(LocalDate date) {
        return index.token("birthDate", date.toString());
    }
}
