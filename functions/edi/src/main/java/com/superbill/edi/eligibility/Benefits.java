package com.superbill.edi.eligibility;

import com.superbill.edi.Decimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Benefits to ask by kind. Names what a payer sent and decides nothing: several may answer, for other service types, networks, levels or places of service.
 *
 * @param all in the file's order
 */
public record Benefits(List<EligibilityBenefit> all) {

    /** Service type {@code 30}: the plan as a whole. */
    public static final String HEALTH_BENEFIT_PLAN_COVERAGE = "30";

    public Benefits {
        all = List.copyOf(all);
    }

    /** What is said of the plan as a whole (service type 30), or where nothing is, of any service type. */
    public CoverageStatus status() {
        var plan = ofServiceType(HEALTH_BENEFIT_PLAN_COVERAGE).saidStatus();
        return plan == CoverageStatus.NOT_SAID ? saidStatus() : plan;
    }

    /** What is said of a service type, by name. */
    public CoverageStatus status(String serviceType) {
        return ofServiceType(serviceType).saidStatus();
    }

    private CoverageStatus saidStatus() {
        if (all.stream().anyMatch(benefit -> benefit.information().kind().isActive())) {
            return CoverageStatus.ACTIVE;
        }
        return all.stream().anyMatch(benefit -> benefit.information().kind().isInactive()) ? CoverageStatus.INACTIVE : CoverageStatus.NOT_SAID;
    }

    /** Those which name a service type. */
    public Benefits ofServiceType(String serviceType) {
        return where(information -> information.names(serviceType));
    }

    /** Those which hold in the plan's network. */
    public Benefits inNetwork() {
        return where(BenefitInformation::holdsInNetwork);
    }

    /** Those which hold outside the plan's network. */
    public Benefits outOfNetwork() {
        return where(BenefitInformation::holdsOutOfNetwork);
    }

    /** Those of a coverage level, such as {@code IND} or {@code FAM}. */
    public Benefits ofCoverageLevel(String coverageLevel) {
        return where(information -> information.coverageLevel().equals(coverageLevel));
    }

    /** EB*B with its amount (EB07). */
    public Benefits copayments() {
        return ofKind(BenefitKind.COPAYMENT);
    }

    /** EB*A with its fraction (EB08). */
    public Benefits coinsurances() {
        return ofKind(BenefitKind.COINSURANCE);
    }

    /** EB*C of a period. */
    public Benefits deductibleTotals() {
        return ofKind(BenefitKind.DEDUCTIBLE).where(information -> !information.isRemaining());
    }

    /** EB*C, what is left. */
    public Benefits deductiblesRemaining() {
        return ofKind(BenefitKind.DEDUCTIBLE).where(BenefitInformation::isRemaining);
    }

    /** EB*G of a period. */
    public Benefits outOfPocketTotals() {
        return ofKind(BenefitKind.OUT_OF_POCKET).where(information -> !information.isRemaining());
    }

    /** EB*G, what is left. */
    public Benefits outOfPocketRemaining() {
        return ofKind(BenefitKind.OUT_OF_POCKET).where(BenefitInformation::isRemaining);
    }

    /** EB*R: the parties named as another payer. */
    public List<RelatedEntity> otherPayers() {
        return ofKind(BenefitKind.OTHER_PAYER).all.stream().flatMap(benefit -> benefit.relatedEntities().stream()).flatMap(group -> group.entities().stream()).toList();
    }

    public Benefits ofKind(BenefitKind kind) {
        return where(information -> information.kind() == kind);
    }

    /** The first amount among these, in cents. */
    public OptionalLong amountCents() {
        return all.stream().map(benefit -> benefit.information().amountCents()).filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong).findFirst();
    }

    /** The first share among these, {@code .2} for 20 percent. */
    public Optional<Decimal> fraction() {
        return all.stream().flatMap(benefit -> benefit.information().fraction().stream()).findFirst();
    }

    private Benefits where(Predicate<BenefitInformation> which) {
        return new Benefits(all.stream().filter(benefit -> which.test(benefit.information())).toList());
    }
}
