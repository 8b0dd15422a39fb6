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
import com.superbill.edi.segment.Rejection;
import com.superbill.edi.segment.Street;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 271 loops 2000C, 2100C and 2110C of a subscriber; 2000D, 2100D and 2110D of a dependent.
 *
 * @param traces TRN, {@code 2} echoes ours, {@code 1} is the payer's or the clearinghouse's
 * @param name NM1, {@code IL} subscriber or {@code 03} dependent
 * @param references REF, such as {@code 6P} group number, {@code 18} plan number, {@code Q4} prior identifier
 * @param rejections AAA, the member could not be found or looked up
 * @param insured INS
 * @param diagnoses HI
 * @param dates DTP, such as {@code 291} plan, {@code 346} plan begin, {@code 347} plan end, {@code 356} eligibility begin, {@code 357} eligibility end
 * @param benefits loop 2110
 */
public record EligibilityMember(List<Trace> traces, Optional<Name> name, List<Reference> references, Optional<Street> street, Optional<Locality> locality,
        List<Rejection> rejections, Optional<ProviderInformation> provider, Optional<Demographics> demographics, Optional<Insured> insured,
        Optional<HealthCareCodes> diagnoses, List<DatePeriod> dates, Optional<MilitaryPersonnel> militaryPersonnel, List<EligibilityBenefit> benefits,
        Kept kept) {

    public EligibilityMember {
        traces = List.copyOf(traces);
        references = List.copyOf(references);
        rejections = List.copyOf(rejections);
        dates = List.copyOf(dates);
        benefits = List.copyOf(benefits);
    }

    /** The member's benefits, to ask by kind. */
    public Benefits asked() {
        return new Benefits(benefits);
    }

    /** {@code REJECTED} where this member was, otherwise what the benefits say. */
    public CoverageStatus status() {
        return everyRejection().findAny().isPresent() ? CoverageStatus.REJECTED : asked().status();
    }

    Stream<Rejection> everyRejection() {
        return Stream.concat(rejections.stream(), benefits.stream().flatMap(benefit -> benefit.rejections().stream()));
    }

    /** {@code level} is C for a subscriber, D for a dependent: the last letter of the guide's loops. */
    static EligibilityMember read(LoopReader loop, String level) {
        var benefits = loop.cut("2110" + level, segment -> segment.is("EB"));
        return new EligibilityMember(loop.all("TRN", Trace::of), loop.required("NM1", Name::of), loop.all("REF", Reference::of), loop.one("N3", Street::of),
                loop.one("N4", Locality::of), loop.all("AAA", Rejection::of), loop.one("PRV", ProviderInformation::of), loop.one("DMG", Demographics::of),
                loop.one("INS", Insured::of), loop.one("HI", HealthCareCodes::of), loop.all("DTP", DatePeriod::of), loop.one("MPI", MilitaryPersonnel::of),
                benefits.stream().map(benefit -> EligibilityBenefit.read(benefit, level)).toList(), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(traces).add(name).add(references).add(street).add(locality).add(rejections).add(provider).add(demographics).add(insured).add(diagnoses).add(dates)
                .add(militaryPersonnel).end(kept);
        benefits.forEach(benefit -> benefit.write(out));
    }
}
