package com.superbill.embedded.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who can sign in locally. The claims have the names that Cognito gives the attributes of its users.
 *
 * @param patient the patient's id, for the role {@code patient} only
 */
public record Person(String role, String practice, Optional<String> patient) {

    public static final List<String> PRACTICES = List.of("demo", "other");
    public static final List<String> STAFF_ROLES = List.of("biller", "front-desk", "provider", "admin");
    private static final String PARTNER = "partner";
    private static final String PATIENT_PREFIX = "patient:";

    /**
     * @param role {@code biller}, {@code front-desk}, {@code provider}, {@code admin}, {@code partner} or {@code patient:ID}
     * @throws IllegalArgumentException in one line, when there is no such role or practice
     */
    public static Person of(String role, String practice) {
        if (!PRACTICES.contains(practice)) {
            throw new IllegalArgumentException("no practice " + practice + ": there are " + String.join(" and ", PRACTICES));
        }
        if (role.startsWith(PATIENT_PREFIX) && role.length() > PATIENT_PREFIX.length()) {
            return new Person("patient", practice, Optional.of(role.substring(PATIENT_PREFIX.length())));
        }
        if (STAFF_ROLES.contains(role) || role.equals(PARTNER)) {
            return new Person(role, practice, Optional.empty());
        }
        throw new IllegalArgumentException("no role " + role + ": there are " + String.join(", ", STAFF_ROLES) + ", partner and patient:ID");
    }

    /** Everyone whom the sign-in page offers. */
    static Stream<Person> staff() {
        return PRACTICES.stream().flatMap(practice -> STAFF_ROLES.stream().map(role -> Person.of(role, practice)));
    }

    String subject() {
        return practice + "-" + role + patient.map(id -> "-" + id).orElse("");
    }

    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("custom:practice", practice);
        claims.put("custom:role", role);
        patient.ifPresent(id -> claims.put("custom:patient", id));
        return claims;
    }
}
