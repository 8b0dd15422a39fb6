package com.superbill.acknowledgments;

import com.superbill.acknowledgments.AnsweredClaims.OfClaim;
import com.superbill.acknowledgments.AnsweredClaims.OfFile;
import com.superbill.acknowledgments.AnsweredClaims.Place;
import com.superbill.acknowledgments.AnsweredClaims.Unclear;
import com.superbill.domain.Problem;
import com.superbill.domain.claim.ClaimAnswer;
import com.superbill.domain.claim.ClaimAnswer.Source;
import com.superbill.edi.acknowledgment.AcknowledgedClaim;
import com.superbill.edi.acknowledgment.AcknowledgedReceiver;
import com.superbill.edi.acknowledgment.ClaimAcknowledgment;
import com.superbill.edi.acknowledgment.ClaimOutcome;
import com.superbill.edi.acknowledgment.ErrorContext;
import com.superbill.edi.acknowledgment.ImplementationAcknowledgment;
import com.superbill.edi.acknowledgment.InterchangeAcknowledgment;
import com.superbill.edi.acknowledgment.Outcome;
import com.superbill.edi.acknowledgment.SegmentError;
import com.superbill.edi.acknowledgment.TransactionAcknowledgment;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Status;
import com.superbill.edi.segment.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads which claims a file of TA1, 999 and 277CA answers, and how; knows nothing of our records. */
final class AcknowledgmentReader {

    /** Our files carry claims (GS01). */
    private static final String CLAIMS_GROUP = "HC";

    private final EnvelopeReader envelope;
    private final List<AnsweredClaims> answers = new ArrayList<>();

    private AcknowledgmentReader(EnvelopeReader envelope) {
        this.envelope = envelope;
    }

    /** Reads to the end of the file. */
    static List<AnsweredClaims> read(EnvelopeReader envelope) throws IOException {
        var reader = new AcknowledgmentReader(envelope);
        for (Step step = envelope.next(); step != Step.END; step = envelope.next()) {
            switch (step) {
                case INTERCHANGE_ACKNOWLEDGMENT -> reader.interchange(InterchangeAcknowledgment.read(envelope));
                case TRANSACTION -> reader.transaction();
                default -> {
                    // the envelope itself answers nothing
                }
            }
        }
        return reader.answers;
    }

    private void interchange(InterchangeAcknowledgment acknowledgment) {
        Place place = here();
        if (acknowledgment.outcome() == Outcome.UNKNOWN) {
            answers.add(new Unclear(place));
            return;
        }
        boolean taken = acknowledgment.outcome().isTaken();
        List<Problem> problems = taken ? List.of() : List.of(RejectionTexts.interchange(acknowledgment.note()));
        answers.add(new OfFile(number(acknowledgment.controlNumber()),
                new ClaimAnswer(Source.INTERCHANGE_ACKNOWLEDGMENT, taken, problems, Optional.empty()), Map.of(), place));
    }

    private void transaction() throws IOException {
        Place place = here();
        Optional<TransactionKind> kind = TransactionKind.of(envelope.group(), envelope.transaction());
        if (kind.equals(Optional.of(TransactionKind.IMPLEMENTATION_ACKNOWLEDGMENT))) {
            implementation(ImplementationAcknowledgment.read(envelope), place);
        } else if (kind.equals(Optional.of(TransactionKind.CLAIM_ACKNOWLEDGMENT))) {
            claims(ClaimAcknowledgment.read(envelope), place);
        } else {
            answers.add(new Unclear(place));
        }
    }

    /** Our files have one transaction, so its answer is the file's; a 999 that names none answers by its group. */
    private void implementation(ImplementationAcknowledgment acknowledgment, Place place) {
        Outcome outcome = acknowledgment.transactions().stream().map(TransactionAcknowledgment::outcome).filter(found -> found != Outcome.UNKNOWN)
                .reduce((one, two) -> one.isTaken() ? two : one).orElse(acknowledgment.outcome());
        if (outcome == Outcome.UNKNOWN || outcome == Outcome.PARTLY_ACCEPTED) {
            answers.add(new Unclear(place));
            return;
        }
        List<Problem> ofFile = new ArrayList<>();
        Map<String, List<Problem>> byClaim = new HashMap<>();
        for (TransactionAcknowledgment transaction : acknowledgment.transactions()) {
            for (SegmentError error : transaction.errors()) {
                claimOf(error).map(claim -> byClaim.computeIfAbsent(claim, _ -> new ArrayList<>())).orElse(ofFile).addAll(problems(error));
            }
        }
        boolean ours = acknowledgment.group().functionalCode().equals(CLAIMS_GROUP);
        answers.add(new OfFile(ours ? number(acknowledgment.group().controlNumber()) : OptionalLong.empty(),
                new ClaimAnswer(Source.IMPLEMENTATION_ACKNOWLEDGMENT, outcome.isTaken(), ofFile, Optional.empty()), byClaim, place));
    }

    private void claims(ClaimAcknowledgment acknowledgment, Place place) {
        for (ClaimAcknowledgment.Source source : acknowledgment.sources()) {
            for (AcknowledgedReceiver receiver : source.receivers()) {
                OptionalLong file = receiver.trace().map(Trace::id).map(AcknowledgmentReader::number).orElse(OptionalLong.empty());
                List<AcknowledgedClaim> claims = receiver.providers().stream().flatMap(provider -> provider.patients().stream())
                        .flatMap(patient -> patient.claims().stream()).toList();
                if (claims.isEmpty()) {
                    wholeFile(receiver, file, place);
                }
                claims.forEach(claim -> claim(claim, file, place));
            }
        }
    }

    /** Where no claim is named, the status above is that of them all. */
    private void wholeFile(AcknowledgedReceiver receiver, OptionalLong file, Place place) {
        List<Status> statuses = Stream.concat(receiver.statuses().stream(), receiver.providers().stream().flatMap(provider -> provider.statuses().stream())).toList();
        boolean rejected = receiver.outcome() == ClaimOutcome.REJECTED
                || receiver.providers().stream().anyMatch(provider -> provider.outcome() == ClaimOutcome.REJECTED);
        answers.add(rejected ? new OfFile(file, answer(false, statuses, Optional.empty()), Map.of(), place) : new Unclear(place));
    }

    private void claim(AcknowledgedClaim claim, OptionalLong file, Place place) {
        if (claim.outcome() == ClaimOutcome.NOT_SAID) {
            answers.add(new Unclear(place));
            return;
        }
        List<Status> statuses = Stream.concat(claim.statuses().stream(), claim.lines().stream().flatMap(line -> line.statuses().stream())).toList();
        Optional<String> payerNumber = Reference.find(claim.references(), "1K").filter(number -> !number.isBlank());
        answers.add(new OfClaim(claim.patientAccountNumber(), file, answer(claim.outcome() == ClaimOutcome.ACCEPTED, statuses, payerNumber), place));
    }

    private static ClaimAnswer answer(boolean taken, List<Status> statuses, Optional<String> payerNumber) {
        List<Problem> problems = taken ? List.of()
                : statuses.stream().flatMap(status -> status.codes().stream()).distinct().map(RejectionTexts::status).toList();
        return new ClaimAnswer(Source.CLAIM_ACKNOWLEDGMENT, taken, problems, payerNumber);
    }

    private static List<Problem> problems(SegmentError error) {
        return error.elements().isEmpty() ? List.of(RejectionTexts.segment(error))
                : error.elements().stream().map(element -> RejectionTexts.element(error, element)).toList();
    }

    /** The patient control number that a CTX of the error names. */
    private static Optional<String> claimOf(SegmentError error) {
        return error.contexts().stream().map(ErrorContext::contexts).flatMap(List::stream).filter(context -> context.name().equals("CLM01"))
                .map(ErrorContext.Context::value).findFirst();
    }

    private Place here() {
        var position = envelope.segment().position();
        return new Place(position.segmentId(), Math.toIntExact(position.segment()));
    }

    /** A control number of ours; empty for any other text. */
    private static OptionalLong number(String text) {
        return text.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
