package com.superbill.domain.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    /** So many columns by name are no accident. */
    private static final int NAMED_COLUMNS_MIN = 3;

    private RegistrationFile() {
    }

    /**
     * Whether a file that begins with this line is meant as a registration file: it names some of the columns, however separated and
     * capitalized. Whether it names them right is told to its sender.
     */
    public static boolean isHeader(String firstLine) {
        List<String> names = Arrays.stream(firstLine.split("[,;\t]")).map(name -> name.strip().replace("\"", "").toLowerCase(Locale.ROOT)).toList();
        return REQUIRED_COLUMNS.stream().filter(column -> names.contains(column.toLowerCase(Locale.ROOT))).count() >= NAMED_COLUMNS_MIN;
    }
}
