package com.superbill.domain.remittance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a payment across files: the same check may come again in the same file, in another, or in several joined ones.
 *
 * @param value 128 bits of a hash, as 32 hexadecimal digits, since a payer's numbers may hold any character
 */
public record PaymentKey(String value) {

    private static final int BYTES = 16;

    /**
     * @param payer TRN03, the payer's own id, or its name where that is missing
     * @param traceNumber TRN02, the number of the check or transfer
     * @param payerClaimControlNumber CLP07, or CLP01 where that is missing
     * @param occurrence 1 for the first CLP with that number in the transaction, 2 for the second …
     */
    public static PaymentKey ofClaim(String payer, String traceNumber, String payerClaimControlNumber, int occurrence) {
        return hash("claim", payer, traceNumber, payerClaimControlNumber, Integer.toString(occurrence));
    }

    /** Of all PLB segments of a check; one entry posts them. */
    public static PaymentKey ofProviderAdjustments(String payer, String traceNumber) {
        return hash("provider", payer, traceNumber);
    }

    private static PaymentKey hash(String... parts) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return new PaymentKey(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
