package com.superbill.domain.scrub;

import static com.superbill.domain.scrub.Severity.ERROR;
import static com.superbill.domain.scrub.Severity.INFORMATION;
import static com.superbill.domain.scrub.Severity.WARNING;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.scrub.ClaimCodes.Bundling;
import com.superbill.domain.scrub.ClaimCodes.CodeFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rules that decide whether a claim is sent or held: what clearinghouses and payers really reject. A rule is a row
 * here; to change what holds a claim, change its row. What the claim's own types refuse (too long control numbers, repeated modifiers,
 * a replacement without the payer's number) needs no rule.
 */
public final class ClaimRules {

    private static final int TIMELY_FILING_WARNING_DAYS = 14;
    private static final Pattern PO_BOX = Pattern.compile("(?i)^\\s*(p\\.?\\s*o\\.?|post\\s+office)\\s*box\\b.*|.*\\block\\s?box\\b.*");
    /** CMS's Medicare beneficiary identifier; without S, L, O, I, B, Z. */
    private static final Pattern MEDICARE_MEMBER_ID =
            Pattern.compile("[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d[AC-HJKMNP-RT-Y]{2}\\d{2}");
    private static final String MEDICARE_PART_B = "MB";
    /** The modifiers that NCCI takes as the statement that a bundled procedure was a separate one. */
    private static final Set<String> NCCI_MODIFIERS = Set.of("24", "25", "57", "58", "59", "78", "79", "91", "LT", "RT", "XE", "XP", "XS", "XU");

    private ClaimRules() {
    }

    public static List<ClaimRule> all(ClaimCodes codes) {
        List<ClaimRule> rules = new ArrayList<>();
        rules.addAll(parties(codes));
        rules.addAll(exceptForVoids(datesAndCoverage()));
        rules.addAll(exceptForVoids(chargesAndHistory()));
        rules.addAll(exceptForVoids(codes(codes)));
        return List.copyOf(rules);
    }

    /** A claim that only takes another one back repeats its content, right or wrong. */
    private static List<ClaimRule> exceptForVoids(List<ClaimRule> rules) {
        return rules.stream().map(rule -> new ClaimRule(rule.code(), rule.severity(), rule.description(), rule.followUpAction(),
                claim -> claim.claim().frequency() == ClaimFrequency.VOID ? List.of() : rule.offenders().apply(claim))).toList();
    }

    private static List<ClaimRule> parties(ClaimCodes codes) {
        return List.of(
                new ClaimRule("practiceMissing", ERROR, "The practice's own data is not set.", "Set the practice, then submit again.",
                        claim -> whole(claim.practice().isEmpty())),
                new ClaimRule("payerUnknown", ERROR, "The practice has no payer of this id.", "Add the payer, or correct the patient's insurance.",
                        claim -> at("/payerId", claim.payer().isEmpty())),
                new ClaimRule("replacementNotTaken", ERROR, "This payer takes original claims only.", "Call the payer, or send an appeal.",
                        claim -> at("/frequency", claim.claim().frequency() != ClaimFrequency.ORIGINAL
                                && claim.payer().filter(payer -> !payer.takesReplacements()).isPresent())),
                new ClaimRule("renderingProviderUnknown", ERROR, "The rendering provider is not among the practice's providers.",
                        "Add the provider, or correct the visit.", claim -> at("/renderingProviderNpi", claim.renderingProvider().isEmpty())),
                new ClaimRule("taxonomyUnknown", ERROR, "A taxonomy code of the practice or the rendering provider is not in the NUCC set.",
                        "Correct the taxonomy code.",
                        claim -> whole(claim.practice().filter(practice -> !codes.isTaxonomy(practice.taxonomyCode())).isPresent()
                                || claim.renderingProvider().filter(provider -> !codes.isTaxonomy(provider.taxonomyCode())).isPresent())),
                new ClaimRule("billingAddressIsPostOfficeBox", ERROR, "The billing address must be a street, not a post office box.",
                        "Set the practice's street address.",
                        claim -> whole(claim.practice().filter(practice -> PO_BOX.matcher(practice.address().line1()).matches()).isPresent())),
                new ClaimRule("billingPostalCodeTooShort", ERROR, "The billing address needs the nine-digit postal code.",
                        "Set all nine digits in the practice's address.",
                        claim -> whole(claim.practice().filter(practice -> practice.address().postalCode().length() != 9).isPresent())),
                new ClaimRule("patientNotInLatinLetters", ERROR, "A name or address of the patient has no Latin letter, and a claim file carries no others.",
                        "Register it as the insurance card and the post office write it.", claim -> at("/patientId", !isWritable(claim.patient().lastName(),
                                claim.patient().firstName(), claim.patient().address().line1(), claim.patient().address().city()))),
                new ClaimRule("subscriberNotInLatinLetters", ERROR, "The subscriber's name has no Latin letter, and a claim file carries no others.",
                        "Register it as the insurance card writes it.", claim -> at("/coverageId", claim.coverage().subscriber()
                                .filter(person -> !isWritable(person.lastName(), person.firstName())).isPresent())),
                new ClaimRule("medicareMemberIdFormat", WARNING, "The member id does not have the form of a Medicare beneficiary identifier.",
                        "Compare it with the patient's card.",
                        claim -> at("/coverageId", claim.payer().filter(payer -> payer.filingIndicator().equals(MEDICARE_PART_B)).isPresent()
                                && !MEDICARE_MEMBER_ID.matcher(claim.coverage().memberId()).matches())));
    }

    private static List<ClaimRule> datesAndCoverage() {
        return List.of(
                new ClaimRule("serviceDateInFuture", ERROR, "The service date lies in the future.", "Correct the date of the visit.",
                        claim -> at("/serviceDate", claim.claim().serviceDate().isAfter(claim.today()))),
                new ClaimRule("serviceBeforeBirth", ERROR, "The service date lies before the patient's birth.", "Correct the birth date or the visit.",
                        claim -> at("/serviceDate", claim.claim().serviceDate().isBefore(claim.patient().birthDate()))),
                new ClaimRule("timelyFilingPassed", ERROR, "The payer's limit for filing has passed.",
                        "Write the charge off, or appeal to the payer with a reason for the delay.",
                        claim -> at("/serviceDate", claim.payer().filter(payer -> claim.today().isAfter(lastFilingDay(claim, payer))).isPresent())),
                new ClaimRule("timelyFilingNear", WARNING, "The payer's limit for filing is less than two weeks away.", "Send the claim now.",
                        claim -> at("/serviceDate", claim.payer().filter(payer -> !claim.today().isAfter(lastFilingDay(claim, payer))
                                && claim.today().plusDays(TIMELY_FILING_WARNING_DAYS).isAfter(lastFilingDay(claim, payer))).isPresent())),
                new ClaimRule("coverageNotInForce", ERROR, "The insurance was not in force on the service date.",
                        "Check the patient's eligibility and bill the insurance that was.",
                        claim -> at("/coverageId", !claim.coverage().isInForceOn(claim.claim().serviceDate()))),
                new ClaimRule("coverageOfAnotherPayer", ERROR, "The insurance names another payer now than when the claim was made.",
                        "Void this claim and make a new one of the visit.",
                        claim -> at("/payerId", !claim.coverage().payerId().equals(claim.claim().payerId()))));
    }

    private static List<ClaimRule> chargesAndHistory() {
        return List.of(
                new ClaimRule("zeroCharge", ERROR, "The claim charges nothing.", "Price its procedures in the fee schedule.",
                        claim -> at("/chargeCents", !claim.claim().charge().isPositive())),
                new ClaimRule("lineWithoutCharge", INFORMATION, "A line charges nothing.", "Make sure that it is meant to be free.",
                        claim -> lines(claim, line -> line.charge().isZero())),
                new ClaimRule("originalAfterAdjudication", ERROR, "The payer has decided on a claim of this visit already.",
                        "Replace that claim instead of sending another original.",
                        claim -> at("/frequency", claim.claim().frequency() == ClaimFrequency.ORIGINAL
                                && claim.patientsClaims().stream().anyMatch(other -> isAdjudicatedFor(claim.claim(), other)))),
                new ClaimRule("duplicateClaim", ERROR, "Another claim bills the same procedure of the same provider on the same day.",
                        "Void this claim, or add the modifier that tells why it was done again.",
                        claim -> lines(claim, line -> claim.patientsClaims().stream().anyMatch(other -> bills(claim.claim(), other, line)))));
    }

    private static List<ClaimRule> codes(ClaimCodes codes) {
        return List.of(
                new ClaimRule("placeOfServiceUnknown", ERROR, "The place of service code is not in the CMS set.", "Correct the visit's place of service.",
                        claim -> at("/placeOfService", !codes.isPlaceOfService(claim.claim().placeOfService()))),
                new ClaimRule("tooManyDiagnoses", ERROR, "A claim carries at most twelve diagnoses.", "Leave the least important ones out.",
                        claim -> at("/diagnoses", claim.claim().diagnoses().size() > Encounter.DIAGNOSES_MAX)),
                new ClaimRule("diagnosisPointsNowhere", ERROR, "A line points to a diagnosis that the claim does not have.", "Correct the line's pointers.",
                        claim -> lines(claim, line -> line.procedure().diagnosisPointers().stream().anyMatch(to -> to > claim.claim().diagnoses().size()))),
                new ClaimRule("diagnosisUnknown", ERROR, "The diagnosis code is not in ICD-10-CM.", "Correct the diagnosis.",
                        claim -> diagnoses(claim, codes, CodeFault.UNKNOWN)),
                new ClaimRule("diagnosisIsHeader", ERROR, "The diagnosis code is a header; only a code below it can be billed.", "Choose the more specific code.",
                        claim -> diagnoses(claim, codes, CodeFault.HEADER)),
                new ClaimRule("diagnosisNotInForce", ERROR, "The diagnosis code was not in force on the service date.", "Choose the code of that year.",
                        claim -> diagnoses(claim, codes, CodeFault.NOT_IN_FORCE)),
                new ClaimRule("procedureUnknown", ERROR, "The procedure code is not in HCPCS.", "Correct the procedure.",
                        claim -> procedures(claim, codes, CodeFault.UNKNOWN)),
                new ClaimRule("procedureNotInForce", ERROR, "The procedure code was not in force on the service date.", "Choose the code of that day.",
                        claim -> procedures(claim, codes, CodeFault.NOT_IN_FORCE)),
                new ClaimRule("unitsOverMedicallyUnlikelyEdit", ERROR, "The units of a procedure are above NCCI's medically unlikely edit.",
                        "Correct the units, or split the lines with the modifier that explains them.", claim -> unitsOverLimit(claim, codes)),
                new ClaimRule("bundledProcedure", ERROR, "A procedure is part of another one on the claim and is never paid beside it.",
                        "Take the line off.", claim -> bundled(claim, codes, (bundling, _) -> bundling == Bundling.NEVER_SEPARATE)),
                new ClaimRule("bundledProcedureWithoutModifier", ERROR, "A procedure is part of another one on the claim unless a modifier tells why it was separate.",
                        "Take the line off, or add the modifier if the record supports it.",
                        claim -> bundled(claim, codes, (bundling, line) -> bundling == Bundling.SEPARATE_WITH_MODIFIER
                                && line.procedure().modifiers().stream().noneMatch(NCCI_MODIFIERS::contains))));
    }

    /** Whether each text has something that is left when what X12 has no letter for is taken out. */
    private static boolean isWritable(String... texts) {
        return Arrays.stream(texts).allMatch(text -> text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN || c >= '0' && c <= '9'));
    }

    private static LocalDate lastFilingDay(ClaimToCheck claim, Payer payer) {
        return claim.claim().serviceDate().plusDays(payer.timelyFilingDays());
    }

    private static boolean isAdjudicatedFor(Claim claim, Claim other) {
        return switch (other.status()) {
            case PAID, PARTIALLY_PAID, DENIED, REVERSED -> other.encounterId().equals(claim.encounterId()) && other.payerId().equals(claim.payerId());
            default -> false;
        };
    }

    /** Whether another claim, on its way or decided, bills what this line bills; the claim that this one replaces does not count. */
    private static boolean bills(Claim claim, Claim other, ServiceLine line) {
        boolean standing = switch (other.status()) {
            case QUEUED, SUBMITTED, ACKNOWLEDGED, ACCEPTED, PAID, PARTIALLY_PAID, DENIED, REVERSED -> true;
            case DRAFT, HELD, REJECTED, REPLACED, VOIDED -> false;
        };
        return standing && !claim.replaces().equals(Optional.of(other.id())) && !other.replaces().equals(Optional.of(claim.id()))
                && other.payerId().equals(claim.payerId()) && other.serviceDate().equals(claim.serviceDate())
                && other.renderingProvider().equals(claim.renderingProvider())
                && other.lines().stream().map(ServiceLine::procedure).anyMatch(done -> isSame(done, line.procedure()));
    }

    private static boolean isSame(Procedure one, Procedure two) {
        return one.code().equals(two.code()) && Set.copyOf(one.modifiers()).equals(Set.copyOf(two.modifiers()));
    }

    private static List<String> unitsOverLimit(ClaimToCheck claim, ClaimCodes codes) {
        Map<String, Integer> unitsByCode = new HashMap<>();
        claim.claim().lines().forEach(line -> unitsByCode.merge(line.procedure().code(), line.procedure().units(), Integer::sum));
        return lines(claim, line -> {
            var limit = codes.unitsMax(line.procedure().code());
            return limit.isPresent() && unitsByCode.get(line.procedure().code()) > limit.getAsInt();
        });
    }

    /** The lines that another line of the claim includes. */
    private static List<String> bundled(ClaimToCheck claim, ClaimCodes codes, BiPredicate<Bundling, ServiceLine> offends) {
        return lines(claim, line -> claim.claim().lines().stream().filter(other -> other != line)
                .map(other -> codes.bundling(other.procedure().code(), line.procedure().code(), claim.claim().serviceDate()))
                .flatMap(Optional::stream).anyMatch(bundling -> offends.test(bundling, line)));
    }

    private static List<String> diagnoses(ClaimToCheck claim, ClaimCodes codes, CodeFault fault) {
        return pointers("/diagnoses/", claim.claim().diagnoses(), code -> codes.diagnosisFault(code, claim.claim().serviceDate()).equals(Optional.of(fault)));
    }

    private static List<String> procedures(ClaimToCheck claim, ClaimCodes codes, CodeFault fault) {
        return lines(claim, line -> codes.procedureFault(line.procedure().code(), claim.claim().serviceDate()).equals(Optional.of(fault)));
    }

    private static List<String> lines(ClaimToCheck claim, Predicate<ServiceLine> offends) {
        return pointers("/lines/", claim.claim().lines(), offends);
    }

    private static <T> List<String> pointers(String list, List<T> values, Predicate<T> offends) {
        return IntStream.range(0, values.size()).filter(i -> offends.test(values.get(i))).mapToObj(i -> list + i).toList();
    }

    private static List<String> at(String pointer, boolean offends) {
        return offends ? List.of(pointer) : List.of();
    }

    private static List<String> whole(boolean offends) {
        return at("", offends);
    }
}
