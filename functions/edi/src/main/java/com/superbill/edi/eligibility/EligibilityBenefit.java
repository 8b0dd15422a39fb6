package com.superbill.edi.eligibility;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Message;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Rejection;
import com.superbill.edi.segment.ServiceDelivery;
import java.util.List;
import java.util.Optional;

/**
 * 271 loop 2110: a benefit, or a statement about coverage.
 *
 * @param information EB
 * @param deliveries HSD
 * @param references REF, such as {@code 9F} referral, {@code 6P} group number
 * @param dates DTP, such as {@code 348} benefit begin, {@code 349} benefit end
 * @param rejections AAA
 * @param messages MSG
 * @param additionalInformation III (loop 2115), the places of service and conditions that it holds for
 * @param relatedEntities the LS group, with loop 2120
 */
public record EligibilityBenefit(BenefitInformation information, List<ServiceDelivery> deliveries, List<Reference> references, List<DatePeriod> dates,
        List<Rejection> rejections, List<Message> messages, List<AdditionalInformation> additionalInformation, Optional<RelatedEntities> relatedEntities, Kept kept) {

    public EligibilityBenefit {
        deliveries = List.copyOf(deliveries);
        references = List.copyOf(references);
        dates = List.copyOf(dates);
        rejections = List.copyOf(rejections);
        messages = List.copyOf(messages);
        additionalInformation = List.copyOf(additionalInformation);
    }

    /** A benefit that is nothing but its EB. */
    public static EligibilityBenefit of(BenefitInformation information) {
        return new EligibilityBenefit(information, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Kept.NOTHING);
    }

    static EligibilityBenefit read(LoopReader loop, String level) {
        var related = loop.cutOne("2110" + level, segment -> segment.is("LS"));
        return new EligibilityBenefit(loop.required("EB", BenefitInformation::of).orElseThrow(), loop.all("HSD", ServiceDelivery::of), loop.all("REF", Reference::of),
                loop.all("DTP", DatePeriod::of), loop.all("AAA", Rejection::of), loop.all("MSG", Message::of), loop.all("III", AdditionalInformation::of),
                related.map(group -> RelatedEntities.read(group, level)), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(information.segment()).add(deliveries).add(references).add(dates).add(rejections).add(messages).add(additionalInformation).end(kept);
        relatedEntities.ifPresent(group -> group.write(out));
    }
}
