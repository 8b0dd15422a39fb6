package com.superbill.local.payer.adjudication;

import java.util.List;

/**
 * A payer's decision on a claim, as it goes into an 835.
 *
 * @param statusCode CLP02: 1 processed as primary, 4 denied, 22 reversal
 * @param payerClaimControlNumber CLP07
 */
public record Decision(ReceivedClaim claim, String statusCode, String payerClaimControlNumber, List<DecidedLine> lines) {

    /**
     * @param adjustments CAS; charge = paid + their sum
     * @param remarks LQ*HE
     */
    public record DecidedLine(ReceivedClaim.Line line, long paidCents, List<LineAdjustment> adjustments, List<String> remarks) {
    }

    /**
     * @param group CO, PR, OA or PI
     * @param reason claim adjustment reason code
     */
    public record LineAdjustment(String group, String reason, long amountCents) {
    }

    public long paidCents() {
        return lines.stream().mapToLong(DecidedLine::paidCents).sum();
    }

    public long patientResponsibilityCents() {
        return lines.stream().flatMap(line -> line.adjustments().stream()).filter(adjustment -> adjustment.group().equals("PR"))
                .mapToLong(LineAdjustment::amountCents).sum();
    }

    /** The same decision taken back: every amount with its sign turned (CLP02 = 22), groups as they were. */
    public Decision reversed() {
        List<DecidedLine> turned = lines.stream().map(line -> new DecidedLine(
                new ReceivedClaim.Line(line.line().number(), line.line().controlNumber(), line.line().procedure(), -line.line().chargeCents(),
                        line.line().units(), line.line().serviceDate()),
                -line.paidCents(),
                line.adjustments().stream().map(a -> new LineAdjustment(a.group(), a.reason(), -a.amountCents())).toList(), line.remarks())).toList();
        return new Decision(claim, "22", payerClaimControlNumber, turned);
    }

    /** Charge of the decided lines: that of the claim, negative in a reversal. */
    public long chargeCents() {
        return lines.stream().mapToLong(line -> line.line().chargeCents()).sum();
    }
}
