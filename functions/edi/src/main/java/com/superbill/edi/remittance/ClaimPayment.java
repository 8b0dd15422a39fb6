package com.superbill.edi.remittance;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.DateReference;
import com.superbill.edi.segment.InpatientAdjudication;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.OutpatientAdjudication;
import com.superbill.edi.segment.Quantity;
import com.superbill.edi.segment.Reference;
import java.util.List;
import java.util.Optional;

/**
 * Loop 2100: what became of a claim, with its service lines (which an institutional or denied claim may lack).
 *
 * @param information CLP
 * @param adjustments CAS at claim level; those of the lines count besides
 * @param names NM1: {@code QC} patient, {@code IL} insured, {@code 74} corrected insured, {@code 82} rendering provider, {@code TT} crossover carrier, {@code PR} corrected priority payer, {@code GB} other subscriber
 * @param inpatient MIA
 * @param outpatient MOA
 * @param references REF
 * @param dates DTM {@code 232}, {@code 233} statement period, {@code 036} coverage expired, {@code 050} received
 * @param contacts PER {@code CX}
 * @param amounts AMT, such as {@code AU} covered, {@code I} interest; informational
 * @param quantities QTY
 * @param lines 2110
 */
public record ClaimPayment(
        ClaimPaymentInformation information, List<AdjustmentGroup> adjustments, List<Name> names,
        Optional<InpatientAdjudication> inpatient, Optional<OutpatientAdjudication> outpatient, List<Reference> references,
        List<DateReference> dates, List<Contact> contacts, List<Amount> amounts, List<Quantity> quantities,
        List<ServicePayment> lines, Kept kept) implements RemittanceItem {

    /** CLP02: takes back an earlier payment; every amount is negated (GUIDE §4.3). */
    public static final String STATUS_REVERSAL = "22";

    public ClaimPayment {
        adjustments = Lists.copyOf(adjustments);
        names = Lists.copyOf(names);
        references = Lists.copyOf(references);
        dates = Lists.copyOf(dates);
        contacts = Lists.copyOf(contacts);
        amounts = Lists.copyOf(amounts);
        quantities = Lists.copyOf(quantities);
        lines = Lists.copyOf(lines);
    }

    public static ClaimPayment of(ClaimPaymentInformation information) {
        return new ClaimPayment(information, List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), Kept.NOTHING);
    }

    /** CLP01: our number of the claim. */
    public String patientControlNumber() {
        return information.patientControlNumber();
    }

    /** CLP02. */
    public String status() {
        return information.status();
    }

    public boolean isReversal() {
        return status().equals(STATUS_REVERSAL);
    }

    /** CLP03. */
    public long chargeCents() {
        return information.chargeCents();
    }

    /** CLP04. */
    public long paidCents() {
        return information.paidCents();
    }

    /** CLP07: the payer's number of the claim. */
    public String payerControlNumber() {
        return information.payerControlNumber();
    }

    /** NM1*QC. */
    public Optional<Name> patient() {
        return name("QC");
    }

    /** NM1*74: the insured as the payer knows the name and member id, where ours were wrong. */
    public Optional<Name> correctedInsured() {
        return name("74");
    }

    /** NM1*82. */
    public Optional<Name> renderingProvider() {
        return name("82");
    }

    /** NM1*TT: to whom the payer has forwarded the claim. */
    public Optional<Name> crossoverCarrier() {
        return name("TT");
    }

    /** The first name of this entity code. */
    public Optional<Name> name(String entity) {
        for (var name : names) {
            if (name.entity().equals(entity)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The adjustments of the claim itself and of its lines. */
    public long adjustmentCents() {
        long sum = AdjustmentGroup.amountCents(adjustments);
        for (var line : lines) {
            sum += line.adjustmentCents();
        }
        return sum;
    }

    /** What the patient owes by the adjustments of group PR, on claim and lines: what CLP05 should say. */
    public long patientResponsibilityCents() {
        long sum = 0;
        for (var group : adjustments) {
            sum += group.group().equals("PR") ? group.amountCents() : 0;
        }
        for (var line : lines) {
            for (var group : line.adjustments()) {
                sum += group.group().equals("PR") ? group.amountCents() : 0;
            }
        }
        return sum;
    }

    public ClaimPayment withAdjustments(List<AdjustmentGroup> adjustments) {
        return new ClaimPayment(information, adjustments, names, inpatient, outpatient, references, dates, contacts, amounts, quantities, lines, kept);
    }

    public ClaimPayment withNames(Name... names) {
        return new ClaimPayment(information, adjustments, List.of(names), inpatient, outpatient, references, dates, contacts, amounts, quantities, lines, kept);
    }

    public ClaimPayment withReferences(Reference... references) {
        return new ClaimPayment(information, adjustments, names, inpatient, outpatient, List.of(references), dates, contacts, amounts, quantities, lines, kept);
    }

    public ClaimPayment withDates(DateReference... dates) {
        return new ClaimPayment(information, adjustments, names, inpatient, outpatient, references, List.of(dates), contacts, amounts, quantities, lines, kept);
    }

    public ClaimPayment withAmounts(Amount... amounts) {
        return new ClaimPayment(information, adjustments, names, inpatient, outpatient, references, dates, contacts, List.of(amounts), quantities, lines, kept);
    }

    public ClaimPayment withLines(List<ServicePayment> lines) {
        return new ClaimPayment(information, adjustments, names, inpatient, outpatient, references, dates, contacts, amounts, quantities, lines, kept);
    }
}
