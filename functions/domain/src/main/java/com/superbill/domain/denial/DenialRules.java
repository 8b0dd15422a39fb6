package com.superbill.domain.denial;

import static com.superbill.domain.denial.DenialCategory.AUTHORIZATION;
import static com.superbill.domain.denial.DenialCategory.CODING;
import static com.superbill.domain.denial.DenialCategory.COORDINATION_OF_BENEFITS;
import static com.superbill.domain.denial.DenialCategory.DUPLICATE;
import static com.superbill.domain.denial.DenialCategory.ELIGIBILITY;
import static com.superbill.domain.denial.DenialCategory.MAXIMUM_REACHED;
import static com.superbill.domain.denial.DenialCategory.MEDICAL_NECESSITY;
import static com.superbill.domain.denial.DenialCategory.MISSING_INFORMATION;
import static com.superbill.domain.denial.DenialCategory.NON_COVERED;
import static com.superbill.domain.denial.DenialCategory.PROVIDER;
import static com.superbill.domain.denial.DenialCategory.TIMELY_FILING;

import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.denial.Judgement.Share;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one place where it is decided whether an adjustment is a denial, of which category, and what to do about it. To
 * change what counts as a denial, change the tables here.
 *
 * <p>The keys are claim adjustment reason codes (CARC) as X12 publishes them; remarks are remittance advice remark codes
 * (RARC). A reduction under CO, or under a group that is none, that no table knows is a denial of category
 * {@link DenialCategory#OTHER}: the contract gives money up by rule or a person does, never silence.
 */
public final class DenialRules {

    /** PR-1 deductible, PR-2 coinsurance, PR-3 copayment (and 66 blood deductible, 100 paid to the patient, 241 low-income subsidy copay): no refusal. */
    private static final Set<String> PATIENT_SHARE = Set.of("1", "2", "3", "66", "100", "241");
    /** Price differences that a contract or a law makes; correct payment, not a refusal. */
    private static final Set<String> CONTRACTUAL = Set.of("24", "42", "44", "45", "59", "94", "104", "131", "132", "144", "161", "172", "232", "237", "253", "A1", "B4", "P12");
    /** OA-23: impact of prior payers' adjudication. */
    private static final String PRIOR_PAYERS = "23";
    /** Remarks that take the right to appeal. */
    private static final Set<String> NO_APPEAL = Set.of("MA130", "N211");
    /** CO-16 remarks that name what can be filled in and billed again without asking anybody. */
    private static final Set<String> REBILL_REMARKS = Set.of("N479", "M51", "MA66");

    private record Rule(DenialCategory category, FollowUp followUp) {
    }

    private static final Map<String, Rule> DENIALS = denials();

    private DenialRules() {
    }

    /**
     * @param group CAS01: CO, OA, PI or PR
     * @param reason CARC
     * @param remarks RARCs of the same line or claim
     */
    public static Judgement judge(String group, String reason, Collection<String> remarks) {
        return switch (group) {
            case "PR" -> new Judgement(Share.PATIENT, PATIENT_SHARE.contains(reason) ? Optional.empty() : Optional.of(denial(reason, remarks)));
            case "CO" -> CONTRACTUAL.contains(reason) ? new Judgement(Share.CONTRACTUAL, Optional.empty()) : denied(reason, remarks);
            case "OA", "PI" -> reason.equals(PRIOR_PAYERS) ? new Judgement(Share.PRIOR_PAYER, Optional.empty())
                    : DENIALS.containsKey(reason) ? denied(reason, remarks) : new Judgement(Share.OTHER, Optional.empty());
            default -> denied(reason, remarks);
        };
    }

    /** The denial that an adjudication names as its category; empty if nothing was refused. */
    public static Optional<Denial> of(Adjudication adjudication) {
        Stream<Denial> atClaim = denials(adjudication.reasons(), adjudication.remarks());
        Stream<Denial> atLines = adjudication.lines().stream().flatMap(line -> denials(line.reasons(), line.remarks()));
        return adjudication.denialCategory().flatMap(category -> Stream.concat(atClaim, atLines).filter(denial -> denial.category().wireName().equals(category)).findFirst());
    }

    private static Stream<Denial> denials(List<String> codes, List<String> remarks) {
        return codes.stream().map(code -> code.split("-", 2)).filter(code -> code.length == 2).flatMap(code -> judge(code[0], code[1], remarks).denial().stream());
    }

    private static Judgement denied(String reason, Collection<String> remarks) {
        return new Judgement(Share.DENIED, Optional.of(denial(reason, remarks)));
    }

    private static Denial denial(String reason, Collection<String> remarks) {
        Rule rule = DENIALS.getOrDefault(reason, new Rule(DenialCategory.OTHER, FollowUp.REVIEW));
        FollowUp followUp = reason.equals("16") && remarks.stream().anyMatch(REBILL_REMARKS::contains) ? FollowUp.COMPLETE_AND_REBILL : rule.followUp();
        return new Denial(rule.category(), followUp, remarks.stream().noneMatch(NO_APPEAL::contains));
    }

    private static Map<String, Rule> denials() {
        Map<String, Rule> rules = new HashMap<>();
        put(rules, ELIGIBILITY, FollowUp.CHECK_COVERAGE, "26", "27", "31", "32", "33", "34", "140", "177", "200");
        put(rules, AUTHORIZATION, FollowUp.ATTACH_AUTHORIZATION, "15", "39", "165", "197", "198", "243", "284", "296", "302");
        put(rules, CODING, FollowUp.CORRECT_MODIFIER, "4", "182");
        put(rules, CODING, FollowUp.CORRECT_CODING, "5", "6", "7", "8", "9", "10", "11", "12", "107", "146", "181", "199", "B15");
        put(rules, CODING, FollowUp.REVIEW_BUNDLING, "97", "231", "234", "236");
        put(rules, TIMELY_FILING, FollowUp.APPEAL_WITH_PROOF_OF_FILING, "29");
        put(rules, DUPLICATE, FollowUp.LINK_TO_ORIGINAL, "18", "B13");
        put(rules, COORDINATION_OF_BENEFITS, FollowUp.BILL_OTHER_PAYER, "19", "20", "21", "22", "109", "B9", "B11");
        put(rules, MEDICAL_NECESSITY, FollowUp.APPEAL_WITH_RECORDS, "50", "55", "56", "58", "150", "151", "152", "186");
        put(rules, MISSING_INFORMATION, FollowUp.ASK_FOR_WHAT_IS_MISSING, "16", "129", "148", "163", "164", "206", "207", "208", "226", "227", "250", "251", "252");
        put(rules, PROVIDER, FollowUp.FIX_ENROLLMENT, "38", "52", "147", "170", "171", "183", "184", "185", "242", "299", "B7");
        put(rules, NON_COVERED, FollowUp.DECIDE_WRITE_OFF, "49", "51", "53", "54", "60", "96", "111", "166", "167", "204", "256", "258", "272");
        put(rules, MAXIMUM_REACHED, FollowUp.DECIDE_WRITE_OFF, "35", "119", "149", "222", "273");
        return Map.copyOf(rules);
    }

    private static void put(Map<String, Rule> rules, DenialCategory category, FollowUp followUp, String... reasons) {
        for (String reason : reasons) {
            if (rules.put(reason, new Rule(category, followUp)) != null) {
                throw new IllegalStateException("two rules for reason " + reason);
            }
        }
    }
}
