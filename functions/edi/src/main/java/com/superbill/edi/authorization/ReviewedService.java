package com.superbill.edi.authorization;

import com.superbill.edi.claim.HealthCareCodes;
import com.superbill.edi.claim.Paperwork;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Message;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Rejection;
import com.superbill.edi.segment.ServiceDelivery;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;

/**
 * 278 loop 2000F: a service of an event.
 *
 * @param traces TRN
 * @param rejections AAA, response only
 * @param request UM, where it differs from the event's
 * @param decision HCR, response only
 * @param dates DTP, {@code 472} service
 * @param diagnoses HI
 * @param professional SV1
 * @param institutional SV2
 * @param dental SV3
 * @param teeth TOO
 * @param parties loop 2010F
 */
public record ReviewedService(List<Trace> traces, List<Rejection> rejections, Optional<ReviewRequest> request, Optional<ReviewDecision> decision,
        List<Reference> references, List<DatePeriod> dates, List<HealthCareCodes> diagnoses, Optional<ProfessionalService> professional,
        Optional<InstitutionalService> institutional, Optional<DentalService> dental, List<ToothInformation> teeth,
        Optional<ServiceDelivery> delivery, List<Paperwork> attachments, List<Message> messages, List<ReviewParty> parties, Kept kept) {

    public ReviewedService {
        traces = List.copyOf(traces);
        rejections = List.copyOf(rejections);
        references = List.copyOf(references);
        dates = List.copyOf(dates);
        diagnoses = List.copyOf(diagnoses);
        teeth = List.copyOf(teeth);
        attachments = List.copyOf(attachments);
        messages = List.copyOf(messages);
        parties = List.copyOf(parties);
    }

    static ReviewedService read(Level level) {
        var loop = level.loop();
        var parties = ReviewParty.cut(loop, "2010F");
        return new ReviewedService(loop.all("TRN", Trace::of), loop.all("AAA", Rejection::of), loop.one("UM", ReviewRequest::of), loop.one("HCR", ReviewDecision::of),
                loop.all("REF", Reference::of), loop.all("DTP", DatePeriod::of), loop.all("HI", HealthCareCodes::of), loop.one("SV1", ProfessionalService::of),
                loop.one("SV2", InstitutionalService::of), loop.one("SV3", DentalService::of), loop.all("TOO", ToothInformation::of),
                loop.one("HSD", ServiceDelivery::of), loop.all("PWK", Paperwork::of), loop.all("MSG", Message::of), parties,
                loop.kept());
    }

    void write(LoopWriter out, int parent) {
        out.level(Authorization.HIERARCHY, parent, "SS", false);
        out.add(traces).add(rejections).add(request).add(decision).add(references).add(dates).add(diagnoses).add(professional).add(institutional).add(dental).add(teeth)
                .add(delivery).add(attachments).add(messages).end(kept);
        parties.forEach(party -> party.write(out));
    }
}
