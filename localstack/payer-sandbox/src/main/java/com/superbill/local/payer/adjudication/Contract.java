package com.superbill.local.payer.adjudication;

/**
 * What a payer allows for a line: a share of the charge, rounded to the cent.
 *
 * @param allowedPercent of the practice's charge, 1 to 100
 */
public record Contract(int allowedPercent) {

    public Contract {
        if (allowedPercent < 1 || allowedPercent > 100) {
            throw new IllegalArgumentException("allowedPercent must be 1 to 100");
        }
    }

    long allowedCents(ReceivedClaim.Line line) {
        return (line.chargeCents() * allowedPercent + 50) / 100;
    }
}
