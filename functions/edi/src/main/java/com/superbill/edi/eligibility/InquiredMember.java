package com.superbill.edi.eligibility;

import com.superbill.edi.claim.HealthCareCodes;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.Insured;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.ProviderInformation;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Street;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;

/**
 * 270 loops 2000C, 2100C and 2110C of a subscriber; 2000D, 2100D and 2110D of a dependent.
 *
 * @param traces TRN*1, which come back as TRN*2
 * @param name NM1, {@code IL} subscriber or {@code 03} dependent
 * @param references REF, such as {@code 6P} group number, {@code SY} social security number
 * @param diagnoses HI
 * @param dates DTP, {@code 291} the days that are asked about, {@code 102} issue of the card
 * @param inquiries loop 2110
 */
public record InquiredMember(List<Trace> traces, Optional<Name> name, List<Reference> references, Optional<Street> street, Optional<Locality> locality,
        Optional<ProviderInformation> provider, Optional<Demographics> demographics, Optional<Insured> insured, Optional<HealthCareCodes> diagnoses,
        List<DatePeriod> dates, List<Inquiry> inquiries, Kept kept) {

    public InquiredMember {
        traces = List.copyOf(traces);
        references = List.copyOf(references);
        dates = List.copyOf(dates);
        inquiries = List.copyOf(inquiries);
    }

    /** A subscriber or dependent by name and birth; a subscriber who is not asked about needs no trace, dates or inquiries. */
    public static InquiredMember of(Optional<Trace> trace, Name name, Optional<Demographics> demographics, Optional<Insured> insured, List<DatePeriod> dates,
            List<Inquiry> inquiries) {
        return new InquiredMember(trace.stream().toList(), Optional.of(name), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), demographics, insured,
                Optional.empty(), dates, inquiries, Kept.NOTHING);
    }

    static InquiredMember read(LoopReader loop, String inquiryLoop) {
        var inquiries = loop.cut(inquiryLoop, segment -> segment.is("EQ"));
        return new InquiredMember(loop.all("TRN", Trace::of), loop.required("NM1", Name::of), loop.all("REF", Reference::of), loop.one("N3", Street::of),
                loop.one("N4", Locality::of), loop.one("PRV", ProviderInformation::of), loop.one("DMG", Demographics::of), loop.one("INS", Insured::of),
                loop.one("HI", HealthCareCodes::of), loop.all("DTP", DatePeriod::of), inquiries.stream().map(Inquiry::read).toList(), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(traces).add(name).add(references).add(street).add(locality).add(provider).add(demographics).add(insured).add(diagnoses).add(dates).end(kept);
        inquiries.forEach(inquiry -> inquiry.write(out));
    }
}
