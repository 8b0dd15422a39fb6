package com.superbill.edi.eligibility;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LocatedSegment;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.loop.SegmentRecord;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Procedure;
import com.superbill.edi.segment.Reference;
import java.util.List;
import java.util.Optional;

/**
 * 270 loop 2110: what is asked.
 *
 * @param question EQ
 * @param amounts AMT, {@code R} spend down, {@code PB} spend down billed
 * @param additionalInformation III
 * @param reference REF, {@code 9F} referral, {@code G1} prior authorization
 * @param date DTP*291
 */
public record Inquiry(Question question, List<Amount> amounts, Optional<AdditionalInformation> additionalInformation, Optional<Reference> reference,
        Optional<DatePeriod> date, Kept kept) {

    /**
     * EQ.
     *
     * @param serviceTypes EQ01, such as {@code 30} health benefit plan coverage; repeats
     * @param procedure EQ02, instead of service types
     * @param coverageLevel EQ03, {@code FAM} family
     * @param diagnosisPointers EQ05, to the codes of HI
     */
    public record Question(List<String> serviceTypes, Procedure procedure, String coverageLevel, List<String> diagnosisPointers) implements SegmentRecord {

        public Question {
            serviceTypes = List.copyOf(serviceTypes);
            diagnosisPointers = List.copyOf(diagnosisPointers);
        }

        static Question of(LocatedSegment eq) {
            return new Question(eq.repetitions(1), Procedure.of(eq, 2), eq.text(3), eq.components(5));
        }

        @Override
        public void write(ElementWriter out) {
            out.begin("EQ").repeated(serviceTypes).composite(procedure).text(coverageLevel).skip(1).composite(diagnosisPointers);
        }
    }

    public Inquiry {
        amounts = List.copyOf(amounts);
    }

    /** Asks about these service types. */
    public static Inquiry ofServiceTypes(String... serviceTypes) {
        return new Inquiry(new Question(List.of(serviceTypes), Procedure.NONE, "", List.of()), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Kept.NOTHING);
    }

    static Inquiry read(LoopReader loop) {
        return new Inquiry(loop.required("EQ", Question::of).orElseThrow(), loop.all("AMT", Amount::of), loop.one("III", AdditionalInformation::of),
                loop.one("REF", Reference::of), loop.one("DTP", DatePeriod::of), loop.kept());
    }

    void write(LoopWriter out) {
        out.add(question.segment()).add(amounts).add(additionalInformation).add(reference).add(date).end(kept);
    }
}
