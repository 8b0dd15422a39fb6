package com.superbill.local.payer;

import com.superbill.edi.claim.ClaimBatch;
import com.superbill.edi.claim.ClaimLine;
import com.superbill.edi.claim.ClaimReader;
import com.superbill.edi.claim.ProfessionalService;
import com.superbill.edi.claim.SubmittedClaim;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Reference;
import com.superbill.local.payer.adjudication.ReceivedClaim;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads an 837P file of one group, as practices send them here. */
final class ClaimFileReader {

    private ClaimFileReader() {
    }

    /**
     * @param content of a file that is known to be sound
     * @throws com.superbill.edi.EdiException if the bytes are not X12 at all
     * @throws IllegalArgumentException if it is no 837P
     */
    static ClaimFile read(byte[] content) {
        List<ClaimFile.Transaction> transactions = new ArrayList<>();
        Optional<InterchangeHeader> interchange = Optional.empty();
        Optional<GroupHeader> group = Optional.empty();
        try {
            var envelope = new EnvelopeReader(new ByteArrayInputStream(content), finding -> { });
            while (envelope.nextTransaction()) {
                interchange = Optional.of(envelope.interchange());
                group = Optional.of(envelope.group());
                transactions.add(transaction(envelope));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClaimFile(interchange.orElseThrow(() -> new IllegalArgumentException("no transaction in the file")), group.orElseThrow(), transactions);
    }

    private static ClaimFile.Transaction transaction(EnvelopeReader envelope) throws IOException {
        var header = envelope.transaction();
        if (!TransactionKind.of(envelope.group(), header).equals(Optional.of(TransactionKind.PROFESSIONAL_CLAIM))) {
            throw new IllegalArgumentException("no 837P");
        }
        var reader = ClaimReader.open(envelope);
        ClaimBatch batch = reader.batch();
        List<ReceivedClaim> claims = new ArrayList<>();
        var billingProvider = new PaymentOrder.Payee("", "", "");
        for (var claim = reader.nextClaim(); claim.isPresent(); claim = reader.nextClaim()) {
            billingProvider = payee(claim.get());
            claims.add(claim(claim.get()));
        }
        Name submitter = batch.submitter().name();
        return new ClaimFile.Transaction(header, batch.purpose().reference(), new ClaimFile.Party(submitter.lastOrOrganization(), submitter.id()),
                billingProvider, claims);
    }

    private static PaymentOrder.Payee payee(SubmittedClaim claim) {
        return claim.billingProvider().provider()
                .map(provider -> new PaymentOrder.Payee(provider.name().lastOrOrganization(), provider.name().id(),
                        Reference.find(provider.references(), "EI").orElse("")))
                .orElseGet(() -> new PaymentOrder.Payee("", "", ""));
    }

    private static ReceivedClaim claim(SubmittedClaim submitted) {
        var claim = submitted.claim();
        Name payer = submitted.subscriber().payer().orElseThrow().name();
        Name subscriber = submitted.subscriber().subscriber().orElseThrow().name();
        Name patient = submitted.patient().flatMap(one -> one.patient()).map(one -> one.name()).orElse(subscriber);
        List<ReceivedClaim.Line> lines = IntStream.range(0, claim.lines().size()).mapToObj(i -> line(i + 1, claim.lines().get(i))).toList();
        return new ReceivedClaim(claim.patientControlNumber(), payer.id(), payer.lastOrOrganization(), subscriber.id(), patient.lastOrOrganization(), patient.first(),
                claim.information().frequency().charAt(0), claim.reference("F8").orElse(""),
                lines.stream().map(ReceivedClaim.Line::serviceDate).min(LocalDate::compareTo).orElseThrow(), claim.information().facilityType(), lines);
    }

    private static ReceivedClaim.Line line(int number, ClaimLine line) {
        var service = (ProfessionalService) line.service().orElseThrow();
        List<String> procedure = Stream.concat(Stream.of(service.procedure().code()), service.procedure().modifiers().stream()).toList();
        return new ReceivedClaim.Line(number, line.controlNumber().orElse(""), procedure, service.chargeCents(),
                service.quantity().map(units -> Math.toIntExact(units.whole())).orElse(1), line.serviceDate().flatMap(DatePeriod::from).orElseThrow());
    }
}
