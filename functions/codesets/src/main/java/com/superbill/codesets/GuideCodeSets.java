package com.superbill.codesets;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Answers the X12 validator's questions about code lists (SNIP 5). A list speaks for the days it was made for: a code that is not in it is refused on such a day, and otherwise only
 * for its shape, for codes come and go. CPT is the AMA's, so a procedure of its shape is nobody's fault.
 */
public final class GuideCodeSets implements com.superbill.edi.validation.CodeSets {

    /** The validator's names of the lists that are built in. */
    private static final Map<String, CodeSystem> SYSTEMS = Map.of("icd10cm", CodeSystem.ICD_10_CM, "hcpcs", CodeSystem.HCPCS, "pos", CodeSystem.PLACE_OF_SERVICE,
            "taxonomy", CodeSystem.TAXONOMY, "carc", CodeSystem.CLAIM_ADJUSTMENT_REASON, "remark_code", CodeSystem.REMITTANCE_REMARK,
            "claim_status_cat", CodeSystem.CLAIM_STATUS_CATEGORY, "claim_status", CodeSystem.CLAIM_STATUS, "service_type", CodeSystem.SERVICE_TYPE);

    private static final LocalDate ANY_DAY = LocalDate.MIN;
    /** The earliest edition of ICD-10-CM that is built in is that of fiscal 2021. */
    private static final LocalDate FIRST_DIAGNOSIS_DAY = LocalDate.of(2020, 10, 1);
    /** The one edition of HCPCS that is built in. */
    private static final LocalDate FIRST_PROCEDURE_DAY = LocalDate.of(2026, 1, 1);

    private static final Pattern DIAGNOSIS = Pattern.compile("[A-Z][0-9][0-9A-Z][0-9A-Z]{0,4}");
    /** HCPCS level II. */
    private static final Pattern PROCEDURE = Pattern.compile("[A-V][0-9]{4}");
    private static final Pattern ANY_SHAPE = Pattern.compile(".*");
    private static final Pattern NUMBERED = Pattern.compile("([A-Z]*)([0-9]{1,3})");
    private static final int MAX_NUMBER = 999;
    /** Service types of the 270's guide that the list at hand lacks: an examination, a drug, surgery and mental health care by who gives it and where. */
    private static final Set<String> UNLISTED_SERVICE_TYPES = Set.of("77", "B2", "CA", "CB", "CC", "CD", "CE", "CF", "CG", "CH", "CI", "CJ");

    /** Two-letter codes of the US Postal Service, armed forces included, and of Canada's provinces. */
    private static final Set<String> STATES = Set.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT",
            "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY",
            "AS", "FM", "GU", "MH", "MP", "PR", "PW", "VI", "AA", "AE", "AP",
            "AB", "BC", "MB", "NB", "NL", "NF", "NS", "NT", "NU", "ON", "PE", "PQ", "QC", "SK", "YT");

    @Override
    public Answer ask(String codeSet, String code, Optional<LocalDate> day) {
        CodeSystem system = SYSTEMS.get(codeSet);
        return switch (codeSet) {
            case "icd10cm" -> dated(system, DIAGNOSIS, FIRST_DIAGNOSIS_DAY, code, day);
            case "hcpcs" -> CptCodes.hasShape(code) ? Answer.UNKNOWN : dated(system, PROCEDURE, FIRST_PROCEDURE_DAY, code, day);
            case "pos", "taxonomy" -> dated(system, ANY_SHAPE, ANY_DAY, code, Optional.empty());
            case "carc", "remark_code", "claim_status_cat", "claim_status" -> numbered(system, code);
            case "service_type" -> UNLISTED_SERVICE_TYPES.contains(code) ? Answer.LISTED : numbered(system, code);
            case "states" -> answer(STATES.contains(code));
            case "country" -> answer(List.of(Locale.getISOCountries()).contains(code));
            case "currency" -> answer(Currency.getAvailableCurrencies().stream().anyMatch(currency -> currency.getCurrencyCode().equals(code)));
            default -> Answer.UNKNOWN;
        };
    }

    @Override
    public Optional<String> meaning(String codeSet, String code) {
        return Optional.ofNullable(SYSTEMS.get(codeSet)).flatMap(system -> CodeSets.of(system).find(code)).map(Code::description).filter(text -> !text.isEmpty());
    }

    /** @param firstDay from which the list speaks; days that the file does not give are before it */
    private static Answer dated(CodeSystem system, Pattern shape, LocalDate firstDay, String code, Optional<LocalDate> day) {
        var index = CodeSets.of(system);
        var found = index.findWithoutDescription(code);
        if (found.isPresent()) {
            return answer(found.get().billable() && day.map(found.get()::isInForceOn).orElse(true));
        }
        if (!shape.matcher(code).matches()) {
            return Answer.NOT_LISTED;
        }
        return index.isComplete() && !day.orElse(ANY_DAY).isBefore(firstDay) ? Answer.NOT_LISTED : Answer.UNKNOWN;
    }

    /** A code with a higher number than any of its kind was given out after this list was made. */
    private static Answer numbered(CodeSystem system, String code) {
        var index = CodeSets.of(system);
        if (index.findWithoutDescription(code).isPresent()) {
            return Answer.LISTED;
        }
        return index.isComplete() && !isBeyondTheLast(index, code) ? Answer.NOT_LISTED : Answer.UNKNOWN;
    }

    private static boolean isBeyondTheLast(CodeIndex index, String code) {
        var parts = NUMBERED.matcher(code);
        if (!parts.matches()) {
            return false;
        }
        var known = IntStream.rangeClosed(0, MAX_NUMBER).filter(number -> index.findWithoutDescription(parts.group(1) + number).isPresent()).max();
        return known.isPresent() && Integer.parseInt(parts.group(2)) > known.getAsInt();
    }

    private static Answer answer(boolean listed) {
        return listed ? Answer.LISTED : Answer.NOT_LISTED;
    }
}
