package com.superbill.local.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the practice has on record, as the API lists it. A load that goes on makes only what is missing, however long ago it was
 * interrupted: the API forgets idempotency keys after a day, the records stay.
 */
final class OnRecord {

    /** @param id the encounter's */
    record Visit(String id, boolean signed) {
    }

    /** @param draft not submitted yet */
    record Claim(String id, boolean draft) {
    }

    private final Map<String, String> patients;
    private final Map<String, Visit> visits;
    private final Map<String, Claim> claims;

    private OnRecord(Map<String, String> patients, Map<String, Visit> visits, Map<String, Claim> claims) {
        this.patients = patients;
        this.visits = visits;
        this.claims = claims;
    }

    /** Ids of the registered patients by their external ids. */
    static Map<String, String> patients(Api api) {
        Map<String, String> patients = new HashMap<>();
        api.list("/v1/patients").forEach(patient -> patients.put(text(patient, "externalId"), text(patient, "id")));
        return patients;
    }

    /** Five calls for the whole of the demo, three for an empty practice. */
    static OnRecord read(Api api) {
        Map<String, Visit> visits = new HashMap<>();
        api.list("/v1/encounters").forEach(one -> visits.put(text(one, "externalId"), new Visit(text(one, "id"), text(one, "status").equals("signed"))));
        Map<String, Claim> claims = new HashMap<>();
        api.list("/v1/claims").forEach(one -> claims.put(text(one, "encounterId"), new Claim(text(one, "id"), text(one, "status").equals("draft"))));
        return new OnRecord(patients(api), visits, claims);
    }

    Optional<String> patient(String externalId) {
        return Optional.ofNullable(patients.get(externalId));
    }

    Optional<Visit> visit(String externalId) {
        return Optional.ofNullable(visits.get(externalId));
    }

    /** The claim of a visit. */
    Optional<Claim> claimOf(Visit visit) {
        return Optional.ofNullable(claims.get(visit.id()));
    }

    private static String text(JsonNode record, String field) {
        return record.path(field).asString("");
    }
}
