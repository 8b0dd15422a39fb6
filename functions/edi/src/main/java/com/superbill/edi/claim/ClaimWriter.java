package com.superbill.edi.claim;

import com.superbill.edi.SegmentWriter;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.loop.LoopSegments;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes one 837: its header, then item by item or claim by claim; levels get their numbers by themselves. */
public final class ClaimWriter {

    private final EnvelopeWriter envelope;
    private final SegmentWriter out;
    private LevelNumbers levels = new LevelNumbers();
    private Optional<BillingProvider> billingProvider = Optional.empty();
    private Optional<Subscriber> subscriber = Optional.empty();
    private Optional<Patient> patient = Optional.empty();

    public ClaimWriter(EnvelopeWriter envelope) {
        this.envelope = envelope;
        this.out = envelope.segments();
    }

    /** ST and the header. */
    public void begin(TransactionHeader header, ClaimBatch batch) throws IOException {
        levels = new LevelNumbers();
        billingProvider = Optional.empty();
        subscriber = Optional.empty();
        patient = Optional.empty();
        envelope.beginTransaction(header);
        new LoopSegments(out, batch.kept()).add(batch.purpose()).add(batch.references()).end();
        write(List.of(batch.submitter(), batch.receiver()));
    }

    /** A claim, after those of its billing provider, subscriber and patient that differ from the claim's before. */
    public void write(SubmittedClaim submitted) throws IOException {
        if (!billingProvider.equals(Optional.of(submitted.billingProvider()))) {
            write(submitted.billingProvider());
        }
        boolean anotherSubscriber = !subscriber.equals(Optional.of(submitted.subscriber()));
        // A claim of the subscriber cannot follow those of a dependent within the same level.
        if (anotherSubscriber || submitted.patient().isEmpty() && patient.isPresent()) {
            write(submitted.subscriber());
        }
        if (submitted.patient().isPresent() && !patient.equals(submitted.patient())) {
            write(submitted.patient().get());
        }
        write(submitted.claim());
    }

    public void write(ClaimItem item) throws IOException {
        switch (item) {
            case BillingProvider provider -> {
                billingProvider = Optional.of(provider);
                subscriber = Optional.empty();
                patient = Optional.empty();
                new LoopSegments(out, provider.kept()).add(levels.next(LevelNumbers.BILLING_PROVIDER, true))
                        .add(provider.specialty()).add(provider.currency()).end();
                write(provider.participants());
            }
            case Subscriber next -> {
                subscriber = Optional.of(next);
                patient = Optional.empty();
                new LoopSegments(out, next.kept()).add(levels.next(LevelNumbers.SUBSCRIBER, next.hasDependents()))
                        .add(next.information()).add(next.patient()).end();
                write(next.participants());
            }
            case Patient next -> {
                patient = Optional.of(next);
                new LoopSegments(out, next.kept()).add(levels.next(LevelNumbers.PATIENT, false)).add(next.information()).end();
                write(next.participants());
            }
            case Claim claim -> write(claim);
        }
    }

    /** SE. */
    public void end() throws IOException {
        envelope.endTransaction();
    }

    private void write(List<Participant> participants) throws IOException {
        for (var participant : participants) {
            if (participant.isAbsent()) {
                continue;
            }
            new LoopSegments(out, participant.kept())
                    .add(participant.name()).add(participant.specialty()).add(participant.street()).add(participant.locality()).add(participant.demographics())
                    .add(participant.dates()).add(participant.references()).add(participant.contacts()).end();
        }
    }

    private void write(Claim claim) throws IOException {
        new LoopSegments(out, claim.kept())
                .add(claim.information()).add(claim.dates()).add(claim.admission()).add(claim.paperwork()).add(claim.contract()).add(claim.amounts())
                .add(claim.references()).add(claim.fileInformation()).add(claim.notes()).add(claim.ambulance()).add(claim.spinalManipulation())
                .add(claim.conditions()).add(claim.codes()).add(claim.pricing()).end();
        write(claim.participants());
        for (var other : claim.otherSubscribers()) {
            new LoopSegments(out, other.kept())
                    .add(other.information()).add(other.adjustments()).add(other.amounts()).add(other.demographics()).add(other.insurance())
                    .add(other.inpatient()).add(other.outpatient()).end();
            write(other.participants());
        }
        for (var line : claim.lines()) {
            write(line);
        }
    }

    private void write(ClaimLine line) throws IOException {
        new LoopSegments(out, line.kept())
                .add(line.number()).add(line.service()).add(line.equipment()).add(line.paperwork()).add(line.ambulance()).add(line.certification())
                .add(line.conditions()).add(line.dates()).add(line.quantities()).add(line.measurements()).add(line.contract()).add(line.references())
                .add(line.amounts()).add(line.fileInformation()).add(line.notes()).add(line.purchase()).add(line.pricing()).end();
        for (var drug : line.drugs()) {
            new LoopSegments(out, drug.kept()).add(drug.identification()).add(drug.quantity()).add(drug.references()).end();
        }
        write(line.participants());
        for (var adjudication : line.adjudications()) {
            new LoopSegments(out, adjudication.kept())
                    .add(adjudication.information()).add(adjudication.adjustments()).add(adjudication.dates()).add(adjudication.amounts()).end();
        }
        for (var form : line.forms()) {
            new LoopSegments(out, form.kept()).add(form.form()).add(form.answers()).end();
        }
    }
}
