package com.superbill.edi.eligibility;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import com.superbill.edi.segment.Procedure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * EB: what is said about coverage.
 *
 * @param code EB01, such as {@code 1} active, {@code 6} inactive, {@code B} copayment; see {@link #kind()}
 * @param coverageLevel EB02, such as {@code IND} individual, {@code FAM} family
 * @param serviceTypes EB03, such as {@code 30}, {@code 98}; repeats
 * @param insuranceType EB04, such as {@code HM} HMO, {@code MB} Medicare Part B
 * @param planDescription EB05
 * @param timePeriod EB06, such as {@code 23} calendar year, {@code 27} visit, {@code 29} remaining
 * @param amountCents EB07
 * @param fraction EB08, a share: {@code .2} is 20 percent
 * @param quantityQualifier EB09, such as {@code VS} visits
 * @param quantity EB10
 * @param authorizationRequired EB11, {@code Y}, {@code N} or {@code U} unknown
 * @param inNetwork EB12, {@code Y}, {@code N}, {@code U} unknown or {@code W} both
 * @param procedure EB13, instead of service types
 * @param diagnosisPointers EB14, to the codes of HI
 */
public record BenefitInformation(
        String code, String coverageLevel, List<String> serviceTypes, String insuranceType,
        String planDescription, String timePeriod, OptionalLong amountCents, Optional<Decimal> fraction,
        String quantityQualifier, Optional<Decimal> quantity, String authorizationRequired, String inNetwork,
        Procedure procedure, List<String> diagnosisPointers) implements SegmentRecord {

    public BenefitInformation {
        serviceTypes = List.copyOf(serviceTypes);
        diagnosisPointers = List.copyOf(diagnosisPointers);
    }

    public static BenefitInformation of(SegmentSource segment) {
        return new BenefitInformation(segment.text(1), segment.text(2), segment.repetitions(3), segment.text(4), segment.text(5), segment.text(6),
                segment.cents(7), segment.decimal(8), segment.text(9), segment.decimal(10), segment.text(11), segment.text(12), Procedure.of(segment, 13),
                segment.components(14));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("EB").text(code).text(coverageLevel).repeated(serviceTypes).text(insuranceType).text(planDescription).text(timePeriod).cents(amountCents).decimal(fraction)
                .text(quantityQualifier).decimal(quantity).text(authorizationRequired).text(inNetwork).composite(procedure).composite(diagnosisPointers);
    }

    /** EB06: what is left, where other values say of which period the amount is the whole. */
    private static final String REMAINING = "29";

    /** That a member is covered, or not, for these service types. */
    public static BenefitInformation coverage(String code, List<String> serviceTypes, String insuranceType, String planDescription) {
        return new BenefitInformation(code, "", serviceTypes, insuranceType, planDescription, "", OptionalLong.empty(), Optional.empty(), "", Optional.empty(), "", "",
                Procedure.NONE, List.of());
    }

    /** An amount of a period, such as a copayment of a visit. */
    public static BenefitInformation amount(BenefitKind kind, String coverageLevel, List<String> serviceTypes, String timePeriod, long amountCents, boolean inNetwork) {
        return new BenefitInformation(kind.code(), coverageLevel, serviceTypes, "", "", timePeriod, OptionalLong.of(amountCents), Optional.empty(), "", Optional.empty(), "",
                inNetwork ? "Y" : "N", Procedure.NONE, List.of());
    }

    /** The member's share of the cost, {@code .2} for 20 percent. */
    public static BenefitInformation coinsurance(String coverageLevel, List<String> serviceTypes, Decimal fraction, boolean inNetwork) {
        return new BenefitInformation(BenefitKind.COINSURANCE.code(), coverageLevel, serviceTypes, "", "", "", OptionalLong.empty(), Optional.of(fraction), "",
                Optional.empty(), "", inNetwork ? "Y" : "N", Procedure.NONE, List.of());
    }

    /** EB01 by name. */
    public BenefitKind kind() {
        return BenefitKind.ofCode(code);
    }

    /** What is left of a deductible, an out-of-pocket maximum or a limit; otherwise it is the whole. */
    public boolean isRemaining() {
        return timePeriod.equals(REMAINING);
    }

    /** Whether it is said of a service type, by name. */
    public boolean names(String serviceType) {
        return serviceTypes.contains(serviceType);
    }

    /** Whether it holds for services in the plan's network; true where the payer does not say. */
    public boolean holdsInNetwork() {
        return !inNetwork.equals("N");
    }

    /** Whether it holds for services outside the plan's network; true where the payer does not say. */
    public boolean holdsOutOfNetwork() {
        return !inNetwork.equals("Y");
    }
}
