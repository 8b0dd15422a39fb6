package com.superbill.domain.document;

import java.util.Arrays;
import java.util.List;

/**
 * What a registration file is: comma-separated text with one patient a line, and on request one insurance of that patient.
 * Its first line names the columns, in any order.
 */
public final class RegistrationFile {

    /** Columns without which no patient can be registered. */
    public static final List<String> REQUIRED_COLUMNS =
            List.of("lastName", "firstName", "birthDate", "sex", "line1", "city", "state", "postalCode");
    /** Columns that may be there or be empty; an insurance is read where {@code payerId} has a value. */
    public static final List<String> OPTIONAL_COLUMNS =
            List.of("externalId", "middleName", "line2", "phone", "email", "payerId", "memberId", "groupNumber", "priority", "relationship",
                    "effectiveFrom", "effectiveTo", "subscriberLastName", "subscriberFirstName", "subscriberBirthDate", "subscriberSex");

    private RegistrationFile() {
    }

    /** Whether a file that begins with this line is a registration file. */
    public static boolean isHeader(String firstLine) {
        return columns(firstLine).containsAll(REQUIRED_COLUMNS);
    }

    /** The names of the columns in the order of the line, without blanks and quotes. */
    public static List<String> columns(String firstLine) {
        return Arrays.stream(firstLine.split(",")).map(name -> name.strip().replace("\"", "")).toList();
    }
}
