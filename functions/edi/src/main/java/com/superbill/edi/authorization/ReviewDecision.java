package com.superbill.edi.authorization;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * HCR: what was decided; response only.
 *
 * @param action HCR01, see {@link #outcome()}
 * @param number HCR02, the authorization number to put on the claim
 * @param reason HCR03, why not, or what is wanted
 * @param secondOpinion HCR04, {@code Y} a second surgical opinion is wanted
 */
public record ReviewDecision(String action, String number, String reason, String secondOpinion) implements SegmentRecord {

    public static ReviewDecision of(SegmentSource segment) {
        return new ReviewDecision(segment.text(1), segment.text(2), segment.text(3), segment.text(4));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("HCR").texts(action, number, reason, secondOpinion);
    }

    /** HCR01 by name. */
    public enum Outcome {
        /** {@code A1}: certified in total. */
        CERTIFIED,
        /** {@code A2}: certified in part. */
        PARTLY_CERTIFIED,
        /** {@code A3}. */
        NOT_CERTIFIED,
        /** {@code A4}: no decision yet. */
        PENDED,
        /** {@code A6}: something else than was asked for is certified. */
        MODIFIED,
        /** {@code CT}. */
        CONTACT_PAYER,
        /** {@code NA}: no authorization is needed. */
        NOT_REQUIRED,
        /** {@code C}. */
        CANCELLED,
        /** Any other code: read it as not certified. */
        OTHER
    }

    public Outcome outcome() {
        return switch (action) {
            case "A1" -> Outcome.CERTIFIED;
            case "A2" -> Outcome.PARTLY_CERTIFIED;
            case "A3" -> Outcome.NOT_CERTIFIED;
            case "A4" -> Outcome.PENDED;
            case "A6" -> Outcome.MODIFIED;
            case "CT" -> Outcome.CONTACT_PAYER;
            case "NA" -> Outcome.NOT_REQUIRED;
            case "C" -> Outcome.CANCELLED;
            default -> Outcome.OTHER;
        };
    }
}
