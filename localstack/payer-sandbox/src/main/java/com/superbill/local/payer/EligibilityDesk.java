package com.superbill.local.payer;

import com.superbill.edi.Decimal;
import com.superbill.edi.Finding;
import com.superbill.edi.eligibility.BenefitInformation;
import com.superbill.edi.eligibility.BenefitKind;
import com.superbill.edi.eligibility.EligibilityBenefit;
import com.superbill.edi.eligibility.EligibilityInquiry;
import com.superbill.edi.eligibility.EligibilityMember;
import com.superbill.edi.eligibility.EligibilityResponse;
import com.superbill.edi.eligibility.InquiredMember;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Rejection;
import com.superbill.edi.segment.Trace;
import com.superbill.edi.segment.TransactionPurpose;
import com.superbill.local.payer.adjudication.Accumulator;
import com.superbill.local.payer.adjudication.Plan;
import com.superbill.local.payer.adjudication.Plans;
import com.superbill.local.payer.scenario.Scenarios;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers a 270 with a 271: what the member's plan pays and what is left of the deductible, or that there is no such member. */
final class EligibilityDesk {

    private static final String HEALTH_BENEFIT_PLAN_COVERAGE = "30";
    private static final String OFFICE_VISIT = "98";
    private static final String CALENDAR_YEAR = "23";
    private static final String VISIT = "27";
    private static final String REMAINING = "29";
    /** AAA03: the subscriber's id is missing or not valid; AAA04: correct and ask again. */
    private static final Rejection NO_MEMBER_ID = new Rejection("N", "", "72", "C");

    private final Scenarios scenarios;
    private final PayerMemory memory;
    private final SandboxClock clock;

    EligibilityDesk(Scenarios scenarios, PayerMemory memory, SandboxClock clock) {
        this.scenarios = scenarios;
        this.memory = memory;
        this.clock = clock;
    }

    /** @throws com.superbill.edi.EdiException if the question is not X12 or holds no 270 */
    byte[] answer(byte[] question) {
        List<Finding> findings = new ArrayList<>();
        try {
            var envelope = new EnvelopeReader(new ByteArrayInputStream(question), findings::add);
            if (!envelope.nextTransaction()) {
                throw new IllegalArgumentException("no transaction in the question");
            }
            String asker = envelope.interchange().sender();
            EligibilityInquiry inquiry = EligibilityInquiry.read(envelope);
            LocalDateTime now = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
            int number = Math.toIntExact(memory.next("interchange"));
            return EdiFiles.bytes(EdiFiles.write(TransactionKind.ELIGIBILITY_RESPONSE, asker, now, number, response(inquiry, now)::write));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EligibilityResponse response(EligibilityInquiry inquiry, LocalDateTime now) {
        String reference = inquiry.purpose().map(TransactionPurpose::reference).orElse("");
        return new EligibilityResponse(Optional.of(TransactionPurpose.of("0022", "11", reference, now, "")),
                inquiry.sources().stream().map(this::source).toList(), Kept.NOTHING);
    }

    private EligibilityResponse.Source source(EligibilityInquiry.Source asked) {
        return new EligibilityResponse.Source(List.of(),
                asked.name().map(name -> new EligibilityResponse.SourceIdentity(name, List.of(), List.of(), Kept.NOTHING)),
                asked.receivers().stream().map(this::receiver).toList(), Kept.NOTHING);
    }

    private EligibilityResponse.Receiver receiver(EligibilityInquiry.Receiver asked) {
        return new EligibilityResponse.Receiver(asked.name(), List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                asked.subscribers().stream().map(this::subscriber).toList(), Kept.NOTHING);
    }

    private EligibilityResponse.Subscriber subscriber(EligibilityInquiry.Subscriber asked) {
        String memberId = asked.member().name().map(Name::id).orElse("");
        boolean subscriberIsAsked = !asked.member().inquiries().isEmpty();
        return new EligibilityResponse.Subscriber(member(asked.member(), memberId, subscriberIsAsked),
                asked.dependents().stream().map(dependent -> member(dependent, memberId, true)).toList());
    }

    private EligibilityMember member(InquiredMember asked, String memberId, boolean answers) {
        List<Trace> traces = asked.traces().stream().map(trace -> new Trace("2", trace.id(), trace.originator(), trace.originatorUnit())).toList();
        boolean known = !memberId.isEmpty();
        List<EligibilityBenefit> benefits = answers && known ? benefits(memberId) : List.of();
        List<DatePeriod> dates = answers && known ? List.of(DatePeriod.day("346", clock.today().withDayOfYear(1))) : List.of();
        return new EligibilityMember(traces, asked.name(), List.of(), Optional.empty(), Optional.empty(), known ? List.of() : List.of(NO_MEMBER_ID), Optional.empty(),
                asked.demographics(), Optional.empty(), Optional.empty(), dates, Optional.empty(), benefits, Kept.NOTHING);
    }

    private List<EligibilityBenefit> benefits(String memberId) {
        Plan plan = Plans.of(memberId);
        List<String> plainCoverage = List.of(HEALTH_BENEFIT_PLAN_COVERAGE);
        if (scenarios.isInactive(memberId)) {
            return List.of(EligibilityBenefit.of(BenefitInformation.coverage(BenefitKind.INACTIVE.code(), plainCoverage, "", plan.name())));
        }
        Accumulator paid = memory.accumulator(memberId, clock.today().getYear());
        List<BenefitInformation> said = new ArrayList<>();
        said.add(BenefitInformation.coverage(BenefitKind.ACTIVE_COVERAGE.code(), plainCoverage, "", plan.name()));
        said.add(amount(BenefitKind.DEDUCTIBLE, plainCoverage, CALENDAR_YEAR, plan.deductibleCents()));
        said.add(amount(BenefitKind.DEDUCTIBLE, plainCoverage, REMAINING, Math.max(0, plan.deductibleCents() - paid.deductibleCents())));
        said.add(amount(BenefitKind.OUT_OF_POCKET, plainCoverage, CALENDAR_YEAR, plan.outOfPocketCents()));
        said.add(amount(BenefitKind.OUT_OF_POCKET, plainCoverage, REMAINING, Math.max(0, plan.outOfPocketCents() - paid.outOfPocketCents())));
        said.add(amount(BenefitKind.COPAYMENT, List.of(OFFICE_VISIT), VISIT, plan.copayCents()));
        said.add(BenefitInformation.coinsurance("IND", plainCoverage, new Decimal(plan.coinsurancePercent(), 2), true));
        return said.stream().map(EligibilityBenefit::of).toList();
    }

    private static BenefitInformation amount(BenefitKind kind, List<String> serviceTypes, String period, long amountCents) {
        return BenefitInformation.amount(kind, "IND", serviceTypes, period, amountCents, true);
    }
}
