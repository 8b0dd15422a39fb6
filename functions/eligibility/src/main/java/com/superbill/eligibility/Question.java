package com.superbill.eligibility;

import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.patient.Relationship;
import com.superbill.domain.patient.Sex;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.PlainText;
import com.superbill.edi.eligibility.EligibilityInquiry;
import com.superbill.edi.eligibility.InquiredMember;
import com.superbill.edi.eligibility.Inquiry;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.Insured;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Trace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The 270 (005010X279A1) of one check: is this member covered on the day, in general and for an office visit? A dependent is asked about
 * under its subscriber.
 */
record Question(EligibilityCheck check, Practice practice, Payer payer, Patient patient, Coverage coverage) {

    private static final String HEALTH_BENEFIT_PLAN_COVERAGE = "30";
    private static final String OFFICE_VISIT = "98";
    private static final String PLAN_DATE = "291";
    private static final int CONTROL_NUMBER_MAX = 999_999_999;

    /** By what the answer finds its question (TRN02). */
    String trace() {
        return check.id().value();
    }

    /** A day on which the coverage is asked about: today where it is in force, else its nearest day. */
    static LocalDate dayFor(Coverage coverage, LocalDate today) {
        if (today.isBefore(coverage.effectiveFrom())) {
            return coverage.effectiveFrom();
        }
        return coverage.effectiveTo().filter(today::isAfter).orElse(today);
    }

    /**
     * The whole interchange; the same question gives the same bytes.
     *
     * @param production ISA15 P, else T
     */
    byte[] interchange(boolean production) {
        LocalDateTime when = LocalDateTime.ofInstant(check.requestedAt(), ZoneOffset.UTC);
        int controlNumber = Math.floorMod(check.id().hashCode(), CONTROL_NUMBER_MAX) + 1;
        var bytes = new ByteArrayOutputStream();
        try {
            var envelope = new EnvelopeWriter(bytes, InterchangeFormat.USUAL);
            envelope.beginInterchange(InterchangeHeader.of("ZZ", practice.submitterId(), "ZZ", receiver(), when, controlNumber, false, production));
            envelope.beginGroup(GroupHeader.of(TransactionKind.ELIGIBILITY_INQUIRY, practice.submitterId(), receiver(), when, controlNumber));
            envelope.beginTransaction(new TransactionHeader(TransactionKind.ELIGIBILITY_INQUIRY.code(), "0001", TransactionKind.ELIGIBILITY_INQUIRY.version()));
            inquiry(when).write(envelope.segments());
            envelope.endTransaction();
            envelope.endGroup();
            envelope.endInterchange();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private EligibilityInquiry inquiry(LocalDateTime when) {
        var payerName = Name.organization("PR", PlainText.of(payer.name()), "PI", payer.id());
        var provider = Name.organization("1P", PlainText.of(practice.name()), "XX", practice.npi().value());
        return EligibilityInquiry.about(coverage.relationship() == Relationship.SELF ? patientAsSubscriber() : patientAsDependent(), payerName, provider,
                trace(), when);
    }

    private EligibilityInquiry.Subscriber patientAsSubscriber() {
        var member = InquiredMember.of(Optional.of(ownTrace()), patientName("IL", "MI", coverage.memberId()),
                Optional.of(Demographics.of(patient.birthDate(), gender(patient.sex()))), Optional.empty(), dates(), inquiries());
        return new EligibilityInquiry.Subscriber(member, List.of());
    }

    private EligibilityInquiry.Subscriber patientAsDependent() {
        var insured = coverage.subscriber().orElseThrow();
        var subscriber = InquiredMember.of(Optional.empty(), Name.person("IL", PlainText.of(insured.lastName()), PlainText.of(insured.firstName()), "", "MI",
                coverage.memberId()), Optional.of(Demographics.of(insured.birthDate(), gender(insured.sex()))), Optional.empty(), List.of(), List.of());
        var dependent = InquiredMember.of(Optional.of(ownTrace()), patientName("03", "", ""), Optional.of(Demographics.of(patient.birthDate(), gender(patient.sex()))),
                Optional.of(new Insured("N", relationship(), "", "", "", "", "", "")), dates(), inquiries());
        return new EligibilityInquiry.Subscriber(subscriber, List.of(dependent));
    }

    /** TRN03: a 1 and the practice's tax id. */
    private Trace ownTrace() {
        return Trace.own(trace(), "1" + practice.taxId());
    }

    private Name patientName(String entity, String idQualifier, String id) {
        return Name.person(entity, PlainText.of(patient.lastName()), PlainText.of(patient.firstName()), PlainText.of(patient.middleName().orElse("")),
                idQualifier, id);
    }

    private List<DatePeriod> dates() {
        return List.of(DatePeriod.day(PLAN_DATE, check.serviceDate()));
    }

    private static List<Inquiry> inquiries() {
        return List.of(Inquiry.ofServiceTypes(HEALTH_BENEFIT_PLAN_COVERAGE, OFFICE_VISIT));
    }

    /** ISA08 and GS03: the payer's id at the clearinghouse, as wide as the field takes. */
    private String receiver() {
        return payer.id().length() > 15 ? payer.id().substring(0, 15) : payer.id();
    }

    /** INS02. */
    private String relationship() {
        return switch (coverage.relationship()) {
            case SELF -> "18";
            case SPOUSE -> "01";
            case CHILD -> "19";
            case OTHER -> "34";
        };
    }

    /** DMG03 of a 270 takes F and M only. */
    private static String gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case UNKNOWN -> "";
        };
    }
}
