package com.superbill.claimsubmission;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimBatch;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.patient.Relationship;
import com.superbill.domain.patient.Sex;
import com.superbill.domain.patient.Subscriber;
import com.superbill.domain.practice.Address;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.domain.practice.Provider;
import com.superbill.edi.Decimal;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.PlainText;
import com.superbill.edi.claim.BillingProvider;
import com.superbill.edi.claim.ClaimInformation;
import com.superbill.edi.claim.ClaimLine;
import com.superbill.edi.claim.ClaimWriter;
import com.superbill.edi.claim.HealthCareCodes;
import com.superbill.edi.claim.LineNumber;
import com.superbill.edi.claim.Participant;
import com.superbill.edi.claim.PatientInformation;
import com.superbill.edi.claim.ProfessionalService;
import com.superbill.edi.claim.SubmittedClaim;
import com.superbill.edi.claim.SubscriberInformation;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Procedure;
import com.superbill.edi.segment.ProviderInformation;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Street;
import com.superbill.edi.segment.TransactionPurpose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * An 837P (005010X222A1) of one batch, as bytes. The same records give the same bytes, so a file can be written again.
 * One interchange, one group, one transaction; ISA13, GS06 and BHT03 are the batch's control number, by which answers find it.
 */
final class ClaimFile {

    private static final String CLEARINGHOUSE = "CLEARINGHOUSE";
    private static final String TRANSACTION_CONTROL_NUMBER = "0001";
    private static final String PRIMARY = "P";
    private static final String SELF = "18";
    private static final String SERVICE_DATE = "472";

    private final Practice practice;
    private final Payer payer;
    private final boolean production;

    /** @param production ISA15 P, else T */
    ClaimFile(Practice practice, Payer payer, boolean production) {
        this.practice = practice;
        this.payer = payer;
        this.production = production;
    }

    /** A claim with the people it concerns. */
    record Content(Claim claim, Patient patient, Coverage coverage, Provider renderingProvider) {
    }

    byte[] write(ClaimBatch batch, List<Content> claims) {
        LocalDateTime when = LocalDateTime.ofInstant(batch.createdAt(), ZoneOffset.UTC);
        int controlNumber = Math.toIntExact(batch.controlNumber());
        var bytes = new ByteArrayOutputStream();
        try {
            var envelope = new EnvelopeWriter(bytes, InterchangeFormat.USUAL);
            envelope.beginInterchange(InterchangeHeader.of("ZZ", practice.submitterId(), "ZZ", CLEARINGHOUSE, when, controlNumber, true, production));
            envelope.beginGroup(GroupHeader.of(TransactionKind.PROFESSIONAL_CLAIM, practice.submitterId(), CLEARINGHOUSE, when, controlNumber));
            var writer = new ClaimWriter(envelope);
            writer.begin(new TransactionHeader("837", TRANSACTION_CONTROL_NUMBER, TransactionKind.PROFESSIONAL_CLAIM.version()), header(controlNumber, when));
            for (Content content : claims) {
                writer.write(new SubmittedClaim(billingProvider(), subscriber(content), patient(content), claim(content)));
            }
            writer.end();
            envelope.endGroup();
            envelope.endInterchange();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private com.superbill.edi.claim.ClaimBatch header(int controlNumber, LocalDateTime when) {
        var contact = new Contact("IC", PlainText.of(practice.name()), List.of(new Contact.Channel("TE", practice.phone())));
        return com.superbill.edi.claim.ClaimBatch.builder(TransactionPurpose.of("0019", "00", "%09d".formatted(controlNumber), when, "CH"),
                Participant.builder(organization("41", practice.name(), "46", practice.submitterId())).add(contact).build(),
                Participant.builder(organization("40", CLEARINGHOUSE, "46", CLEARINGHOUSE)).build()).build();
    }

    /** 2000A, 2010AA. */
    private BillingProvider billingProvider() {
        return BillingProvider.builder().with(new ProviderInformation("BI", "PXC", practice.taxonomyCode(), ""))
                .add(Participant.builder(organization("85", practice.name(), "XX", practice.npi().value())).with(street(practice.address()))
                        .with(locality(practice.address())).add(Reference.of("EI", practice.taxId())).build()).build();
    }

    /** 2000B, 2010BA and 2010BB; the patient's own address and birth where the patient is the subscriber. */
    private com.superbill.edi.claim.Subscriber subscriber(Content content) {
        Coverage coverage = content.coverage();
        Patient patient = content.patient();
        boolean self = coverage.relationship() == Relationship.SELF;
        Subscriber insured = coverage.subscriber().orElseGet(() ->
                new Subscriber(patient.lastName(), patient.firstName(), patient.birthDate(), patient.sex(), Optional.of(patient.address())));
        var person = Participant.builder(Name.person("IL", PlainText.of(insured.lastName()), PlainText.of(insured.firstName()), self ? middle(patient) : "",
                "MI", coverage.memberId()));
        insured.address().ifPresent(address -> person.with(street(address)).with(locality(address)));
        person.with(Demographics.of(insured.birthDate(), gender(insured.sex())));
        return com.superbill.edi.claim.Subscriber.builder(!self)
                .with(SubscriberInformation.of(PRIMARY, self ? SELF : "", coverage.groupNumber().map(PlainText::of).orElse(""), payer.filingIndicator()))
                .add(person.build()).add(Participant.builder(organization("PR", payer.name(), "PI", payer.id())).build()).build();
    }

    /** 2000C, 2010CA. */
    private static Optional<com.superbill.edi.claim.Patient> patient(Content content) {
        String relationship = switch (content.coverage().relationship()) {
            case SELF -> "";
            case SPOUSE -> "01";
            case CHILD -> "19";
            case OTHER -> "G8";
        };
        if (relationship.isEmpty()) {
            return Optional.empty();
        }
        Patient patient = content.patient();
        return Optional.of(com.superbill.edi.claim.Patient.builder().with(PatientInformation.of(relationship))
                .add(Participant.builder(Name.person("QC", PlainText.of(patient.lastName()), PlainText.of(patient.firstName()), middle(patient), "", ""))
                        .with(street(patient.address())).with(locality(patient.address()))
                        .with(Demographics.of(patient.birthDate(), gender(patient.sex()))).build()).build());
    }

    /** 2300, 2310B and 2400. */
    private com.superbill.edi.claim.Claim claim(Content content) {
        Claim claim = content.claim();
        var written = com.superbill.edi.claim.Claim.builder(ClaimInformation.professional(claim.patientControlNumber(), claim.charge().cents(),
                claim.placeOfService(), Character.toString(claim.frequency().code())));
        claim.priorAuthorization().ifPresent(number -> written.add(Reference.of("G1", PlainText.of(number))));
        if (claim.frequency() != ClaimFrequency.ORIGINAL) {
            claim.payerClaimControlNumber().ifPresent(number -> written.add(Reference.of("F8", number)));
        }
        written.add(HealthCareCodes.diagnoses(claim.diagnoses()));
        Provider provider = content.renderingProvider();
        if (!provider.npi().equals(practice.npi())) {
            written.add(Participant.builder(Name.person("82", PlainText.of(provider.lastName()), PlainText.of(provider.firstName()), "", "XX", provider.npi().value()))
                    .with(new ProviderInformation("PE", "PXC", provider.taxonomyCode(), "")).build());
        }
        claim.lines().forEach(line -> written.add(line(line, claim)));
        return written.build();
    }

    private static ClaimLine line(ServiceLine line, Claim claim) {
        var procedure = line.procedure();
        return ClaimLine.builder(new LineNumber(Integer.toString(line.number())))
                .with(ProfessionalService.of(Procedure.hcpcs(procedure.code(), procedure.modifiers().toArray(String[]::new)), line.charge().cents(),
                        Decimal.of(procedure.units()), procedure.diagnosisPointers().toArray(Integer[]::new)))
                .add(DatePeriod.day(SERVICE_DATE, claim.serviceDate())).add(Reference.of("6R", line.controlNumber())).build();
    }

    private static Name organization(String entity, String name, String idQualifier, String id) {
        return Name.organization(entity, PlainText.of(name), idQualifier, id);
    }

    private static Street street(Address address) {
        return new Street(PlainText.of(address.line1()), address.line2().map(PlainText::of).orElse(""));
    }

    private static Locality locality(Address address) {
        return new Locality(PlainText.of(address.city()), address.state(), address.postalCode(), "", "", "", "");
    }

    private static String middle(Patient patient) {
        return patient.middleName().map(PlainText::of).orElse("");
    }

    private static String gender(Sex sex) {
        return switch (sex) {
            case FEMALE -> "F";
            case MALE -> "M";
            case UNKNOWN -> "U";
        };
    }
}
