package com.superbill.edi.claim;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;

/**
 * SBR: whose insurance, and where it stands among several.
 *
 * @param payerSequence SBR01, {@code P} primary, {@code S} secondary, {@code T} tertiary, {@code A}–{@code H} further, {@code U} unknown
 * @param relationship SBR02, the patient's to the subscriber: {@code 18} self; in 2000B empty otherwise, in 2320 always given
 * @param groupNumber SBR03
 * @param groupName SBR04, instead of the number
 * @param insuranceType SBR05, why Medicare is secondary, {@code 12}–{@code 16}, {@code 41}–{@code 43}, {@code 47}
 * @param filingIndicator SBR09, such as {@code CI} commercial, {@code MB} Medicare B, {@code MC} Medicaid, {@code BL} Blue Cross
 */
public record SubscriberInformation(
        String payerSequence, String relationship, String groupNumber, String groupName, String insuranceType, String filingIndicator) implements SegmentRecord {

    public static SubscriberInformation of(SegmentSource segment) {
        return new SubscriberInformation(segment.text(1), segment.text(2), segment.text(3), segment.text(4), segment.text(5), segment.text(9));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("SBR").text(payerSequence).text(relationship).text(groupNumber).text(groupName).text(insuranceType).skip(3).text(filingIndicator);
    }

    /** The subscriber is the patient. */
    public boolean isSelf() {
        return relationship.equals("18");
    }

    public static SubscriberInformation of(String payerSequence, String relationship, String groupNumber, String filingIndicator) {
        return new SubscriberInformation(payerSequence, relationship, groupNumber, "", "", filingIndicator);
    }
}
