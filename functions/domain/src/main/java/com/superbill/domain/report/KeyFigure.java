package com.superbill.domain.report;

import com.superbill.domain.ledger.Account;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The key figures, each with its definition: what is divided by what, and which claims stand behind it. Definitions follow
 * HFMA's MAP keys where they are named.
 */
public enum KeyFigure {

    CLEAN_CLAIM_RATE("cleanClaimRate", "Clean claims", "Claims that passed all checks and acknowledgments with no manual touch ÷ claims submitted (HFMA CL-1)",
            Unit.PERCENT, Unit.COUNT, totals -> totals.count(ClaimMeasure.CLEAN), totals -> totals.count(ClaimMeasure.SUBMITTED), ClaimMeasure.CLEAN, ClaimMeasure.SUBMITTED),
    FIRST_PASS_RESOLUTION_RATE("firstPassResolutionRate", "First-pass resolution", "Claims paid on their first submission ÷ claims submitted",
            Unit.PERCENT, Unit.COUNT, totals -> totals.count(ClaimMeasure.PAID_FIRST), totals -> totals.count(ClaimMeasure.SUBMITTED), ClaimMeasure.PAID_FIRST, ClaimMeasure.SUBMITTED),
    INITIAL_DENIAL_RATE("initialDenialRate", "Initial denials", "Claims denied on their first adjudication ÷ claims adjudicated, by count",
            Unit.PERCENT, Unit.COUNT, totals -> totals.count(ClaimMeasure.DENIED_FIRST), totals -> totals.count(ClaimMeasure.ADJUDICATED), ClaimMeasure.DENIED_FIRST, ClaimMeasure.ADJUDICATED),
    INITIAL_DENIAL_RATE_BY_CHARGE("initialDenialRateByCharge", "Initial denials by charge", "Charges of claims denied on their first adjudication ÷ charges of claims adjudicated",
            Unit.PERCENT, Unit.CENTS, totals -> totals.cents(ClaimMeasure.DENIED_FIRST), totals -> totals.cents(ClaimMeasure.ADJUDICATED), ClaimMeasure.DENIED_FIRST, ClaimMeasure.ADJUDICATED),
    CLAIM_APPROVAL_RATE("claimApprovalRate", "Approved claims", "Claims paid in full or in part ÷ claims adjudicated",
            Unit.PERCENT, Unit.COUNT, totals -> totals.count(ClaimMeasure.APPROVED), totals -> totals.count(ClaimMeasure.ADJUDICATED), ClaimMeasure.APPROVED, ClaimMeasure.ADJUDICATED),
    DENIAL_OVERTURN_RATE("denialOverturnRate", "Denials overturned", "Denied claims that were paid in the end ÷ denied claims that were corrected or decided anew",
            Unit.PERCENT, Unit.COUNT, totals -> totals.count(ClaimMeasure.DENIAL_OVERTURNED), totals -> totals.count(ClaimMeasure.DENIAL_WORKED), ClaimMeasure.DENIAL_OVERTURNED,
            ClaimMeasure.DENIAL_WORKED),
    DAYS_IN_RECEIVABLES("daysInReceivables", "Days in A/R", "All that is owed ÷ average daily charges of the last 90 days (the practice's figure; HFMA's takes net amounts)",
            Unit.DAYS, Unit.CENTS, Totals::owedCents, totals -> totals.charges90DaysCents() / (double) Totals.AVERAGE_DAYS),
    NET_DAYS_IN_RECEIVABLES("netDaysInReceivables", "Net days in A/R", "Net A/R ÷ average daily net patient service revenue (HFMA): what insurers owe and what was charged, "
            + "both less the share that contracts took off decided claims; patients' balances as they are", Unit.DAYS, Unit.CENTS,
            totals -> totals.owedByPatientsCents() + (totals.owedCents() - totals.owedByPatientsCents()) * netShare(totals),
            totals -> totals.charges90DaysCents() * netShare(totals) / Totals.AVERAGE_DAYS),
    AGED_RECEIVABLES_OVER_90_DAYS("agedReceivablesOver90Days", "A/R over 90 days", "Owed for services more than 90 days ago ÷ all that is owed",
            Unit.PERCENT, Unit.CENTS, Totals::owedOver90DaysCents, Totals::owedCents),
    NET_COLLECTION_RATE("netCollectionRate", "Net collection", "Payments ÷ (charges − contractual adjustments)",
            Unit.PERCENT, Unit.CENTS, Totals::paymentsCents, totals -> totals.chargesCents() - totals.cents(Account.CONTRACTUAL_ADJUSTMENT)),
    GROSS_COLLECTION_RATE("grossCollectionRate", "Gross collection", "Payments ÷ charges",
            Unit.PERCENT, Unit.CENTS, Totals::paymentsCents, Totals::chargesCents),
    POINT_OF_SERVICE_CASH("pointOfServiceCash", "Cash at the visit", "Patients' payments taken at the visit ÷ all patients' payments",
            Unit.PERCENT, Unit.CENTS, totals -> totals.cents(PaymentContribution.AT_VISIT), totals -> totals.cents(PaymentContribution.PATIENT_PAYMENTS)),
    CHARGE_LAG("chargeLag", "Charge lag", "Median days from the service to its charge", EncounterContribution.CHARGE_LAG),
    CLAIM_LAG("claimLag", "Claim lag", "Median days from the service to its claim's first submission", ClaimContribution.CLAIM_LAG),
    PAYMENT_LAG("paymentLag", "Payment lag", "Median days from a claim's first submission to its first adjudication", ClaimContribution.PAYMENT_LAG);

    /** What a number counts. */
    public enum Unit {
        PERCENT, DAYS, CENTS, COUNT
    }

    private final String wireName;
    private final String label;
    private final String definition;
    private final Unit unit;
    private final Unit partsUnit;
    private final ToDoubleFunction<Totals> numerator;
    private final ToDoubleFunction<Totals> denominator;
    private final Optional<ClaimMeasure> numeratorClaims;
    private final Optional<ClaimMeasure> denominatorClaims;

    KeyFigure(String wireName, String label, String definition, Unit unit, Unit partsUnit, ToDoubleFunction<Totals> numerator,
              ToDoubleFunction<Totals> denominator, ClaimMeasure... claims) {
        this.wireName = wireName;
        this.label = label;
        this.definition = definition;
        this.unit = unit;
        this.partsUnit = partsUnit;
        this.numerator = numerator;
        this.denominator = denominator;
        this.numeratorClaims = claims.length == 2 ? Optional.of(claims[0]) : Optional.empty();
        this.denominatorClaims = claims.length == 2 ? Optional.of(claims[1]) : Optional.empty();
    }

    KeyFigure(String wireName, String label, String definition, String lag) {
        this(wireName, label, definition, Unit.DAYS, Unit.DAYS, totals -> totals.medianDays(lag).orElse(0), totals -> totals.medianDays(lag).isPresent() ? 1 : 0);
    }

    public String wireName() {
        return wireName;
    }

    public String label() {
        return label;
    }

    public String definition() {
        return definition;
    }

    /** What the value counts. */
    public Unit unit() {
        return unit;
    }

    /** What the numerator and the denominator count. */
    public Unit partsUnit() {
        return partsUnit;
    }

    public double numerator(Totals totals) {
        return numerator.applyAsDouble(totals);
    }

    public double denominator(Totals totals) {
        return denominator.applyAsDouble(totals);
    }

    /** Percent or days; empty where there is nothing to divide by. */
    public OptionalDouble value(Totals totals) {
        double below = denominator(totals);
        if (below == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(numerator(totals) / below * (unit == Unit.PERCENT ? 100 : 1));
    }

    /** Which claims the numerator counts, where it counts claims. */
    public Optional<ClaimMeasure> numeratorClaims() {
        return numeratorClaims;
    }

    public Optional<ClaimMeasure> denominatorClaims() {
        return denominatorClaims;
    }

    public static Optional<KeyFigure> ofWireName(String wireName) {
        for (KeyFigure figure : values()) {
            if (figure.wireName.equals(wireName)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    /** What contracts leave of a charge, by the claims of the period that are decided; all of it while none is. */
    private static double netShare(Totals totals) {
        long decidedCents = totals.cents(ClaimMeasure.ADJUDICATED);
        return decidedCents == 0 ? 1 : 1 - totals.cents(Account.CONTRACTUAL_ADJUSTMENT) / (double) decidedCents;
    }
}
