package com.superbill.edi.authorization;

import com.superbill.edi.claim.Conditions;
import com.superbill.edi.claim.HealthCareCodes;
import com.superbill.edi.claim.Paperwork;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Level;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.AmbulanceTransport;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Message;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Rejection;
import com.superbill.edi.segment.ServiceDelivery;
import com.superbill.edi.segment.SpinalManipulation;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;

/**
 * 278 loop 2000E: a patient event, such as an admission or a course of treatment.
 *
 * @param traces TRN, {@code 1} of the one who writes, {@code 2} echoed
 * @param rejections AAA, response only
 * @param request UM
 * @param decision HCR, response only
 * @param references REF, such as {@code BB} authorization number of before, {@code NT} administrative number
 * @param dates DTP, {@code AAH} event, {@code 435} admission, {@code 096} discharge, {@code 472} service
 * @param diagnoses HI
 * @param delivery HSD
 * @param conditions CRC
 * @param admission CL1
 * @param transport CR1
 * @param spinalManipulation CR2
 * @param oxygenTherapy CR5
 * @param homeHealthCare CR6
 * @param parties loop 2010E
 * @param services loop 2000F
 */
public record ReviewedEvent(List<Trace> traces, List<Rejection> rejections, Optional<ReviewRequest> request, Optional<ReviewDecision> decision,
        List<Reference> references, List<DatePeriod> dates, List<HealthCareCodes> diagnoses, Optional<ServiceDelivery> delivery, List<Conditions> conditions,
        Optional<AdmissionInformation> admission, Optional<AmbulanceTransport> transport, Optional<SpinalManipulation> spinalManipulation,
        Optional<OxygenTherapy> oxygenTherapy, Optional<HomeHealthCare> homeHealthCare, List<Paperwork> attachments, List<Message> messages,
        List<ReviewParty> parties, List<ReviewedService> services, Kept kept) {

    public ReviewedEvent {
        traces = List.copyOf(traces);
        rejections = List.copyOf(rejections);
        references = List.copyOf(references);
        dates = List.copyOf(dates);
        diagnoses = List.copyOf(diagnoses);
        conditions = List.copyOf(conditions);
        attachments = List.copyOf(attachments);
        messages = List.copyOf(messages);
        parties = List.copyOf(parties);
        services = List.copyOf(services);
    }

    static ReviewedEvent read(Level level) {
        var loop = level.loop();
        var parties = ReviewParty.cut(loop, "2010E");
        return new ReviewedEvent(loop.all("TRN", Trace::of), loop.all("AAA", Rejection::of), loop.one("UM", ReviewRequest::of), loop.one("HCR", ReviewDecision::of),
                loop.all("REF", Reference::of), loop.all("DTP", DatePeriod::of), loop.all("HI", HealthCareCodes::of), loop.one("HSD", ServiceDelivery::of),
                loop.all("CRC", Conditions::of), loop.one("CL1", AdmissionInformation::of), loop.one("CR1", AmbulanceTransport::of),
                loop.one("CR2", SpinalManipulation::of), loop.one("CR5", OxygenTherapy::of), loop.one("CR6", HomeHealthCare::of), loop.all("PWK", Paperwork::of),
                loop.all("MSG", Message::of), parties, level.children("SS").stream().map(ReviewedService::read).toList(), loop.kept());
    }

    void write(LoopWriter out, int parent) {
        int number = out.level(Authorization.HIERARCHY, parent, "EV", !services.isEmpty());
        out.add(traces).add(rejections).add(request).add(decision).add(references).add(dates).add(diagnoses).add(delivery).add(conditions).add(admission).add(transport)
                .add(spinalManipulation).add(oxygenTherapy).add(homeHealthCare).add(attachments).add(messages).end(kept);
        parties.forEach(party -> party.write(out));
        services.forEach(service -> service.write(out, number));
    }
}
