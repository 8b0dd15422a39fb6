package com.superbill.local.demo;

import com.superbill.local.demo.DemoPractice.PatientData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Patients as the registration file that a clinic would upload: comma-separated, one a line, the insurance beside the person. */
final class PatientList {

    private static final List<String> PERSON = List.of("externalId", "lastName", "firstName", "birthDate", "sex", "phone");
    private static final List<String> ADDRESS = List.of("line1", "city", "state", "postalCode");
    private static final List<String> INSURANCE = List.of("payerId", "memberId", "groupNumber", "priority", "relationship", "effectiveFrom");

    private PatientList() {
    }

    static byte[] csv(List<PatientData> patients) {
        var text = new StringBuilder(String.join(",", PERSON)).append(',').append(String.join(",", ADDRESS)).append(',').append(String.join(",", INSURANCE))
                .append("\r\n");
        for (PatientData data : patients) {
            Map<?, ?> address = (Map<?, ?>) data.patient().get("address");
            text.append(values(PERSON, data.patient())).append(',').append(values(ADDRESS, address)).append(',').append(values(INSURANCE, data.coverage()))
                    .append("\r\n");
        }
        return Api.utf8(text.toString());
    }

    /** No value of the catalog has a comma, a quote or a line break in it. */
    private static String values(List<String> names, Map<?, ?> from) {
        return names.stream().map(name -> from.containsKey(name) ? String.valueOf(from.get(name)) : "").collect(Collectors.joining(","));
    }
}
