package com.superbill.local.payer;

import com.superbill.edi.acknowledgment.AcknowledgedClaim;
import com.superbill.edi.acknowledgment.AcknowledgedPatient;
import com.superbill.edi.acknowledgment.AcknowledgedProvider;
import com.superbill.edi.acknowledgment.AcknowledgedReceiver;
import com.superbill.edi.acknowledgment.ClaimAcknowledgment;
import com.superbill.edi.acknowledgment.ImplementationAcknowledgment;
import com.superbill.edi.acknowledgment.SegmentError;
import com.superbill.edi.acknowledgment.TransactionAcknowledgment;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Quantity;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Status;
import com.superbill.edi.segment.Trace;
import com.superbill.edi.segment.TransactionPurpose;
import com.superbill.edi.segment.X12Date;
import com.superbill.local.payer.ClaimDesk.Decided;
import com.superbill.local.payer.ClaimDesk.Fate;
import com.superbill.local.payer.ClaimDesk.Rejected;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The 999 and the 277CA that answer an 837 file. */
final class AcknowledgmentFiles {

    private AcknowledgmentFiles() {
    }

    /** @param rejected every transaction is refused, for a segment error of its BHT (IK5*R*5) */
    static String implementation(ClaimFile file, boolean rejected, LocalDateTime when, int controlNumber) {
        int count = file.transactions().size();
        var acknowledgment = new ImplementationAcknowledgment(
                new ImplementationAcknowledgment.Group(file.group().functionalCode(), file.group().controlNumber(), file.group().version()),
                file.transactions().stream().map(transaction -> transaction(transaction, rejected)).toList(),
                Optional.of(new ImplementationAcknowledgment.Result(rejected ? "R" : "A", OptionalInt.of(count), OptionalInt.of(count),
                        OptionalInt.of(rejected ? 0 : count), List.of())), Kept.NOTHING, Kept.NOTHING);
        return EdiFiles.write(TransactionKind.IMPLEMENTATION_ACKNOWLEDGMENT, file.interchange().sender(), when, controlNumber, acknowledgment::write);
    }

    private static TransactionAcknowledgment transaction(ClaimFile.Transaction transaction, boolean rejected) {
        var errors = rejected
                ? List.of(new SegmentError(new SegmentError.Location("BHT", OptionalInt.of(2), "", "8"), List.of(), List.of(), Kept.NOTHING))
                : List.<SegmentError>of();
        return new TransactionAcknowledgment(
                new TransactionAcknowledgment.TransactionReference(transaction.header().code(), transaction.header().controlNumber(), transaction.header().version()),
                errors, Optional.of(new TransactionAcknowledgment.Result(rejected ? "R" : "A", rejected ? List.of("5") : List.of())), Kept.NOTHING, Kept.NOTHING);
    }

    /** @param fates in the order of the claims; those that meet silence are not among them */
    static String claims(ClaimFile.Transaction transaction, List<Fate> fates, String receiver, LocalDateTime when, int controlNumber) {
        String day = X12Date.of(when.toLocalDate());
        long acceptedCents = fates.stream().filter(Decided.class::isInstance).mapToLong(AcknowledgmentFiles::chargeCents).sum();
        long rejectedCents = fates.stream().filter(Rejected.class::isInstance).mapToLong(AcknowledgmentFiles::chargeCents).sum();
        long accepted = fates.stream().filter(Decided.class::isInstance).count();
        var provider = new AcknowledgedProvider(
                Optional.of(Name.organization("85", transaction.billingProvider().name(), "XX", transaction.billingProvider().npi())),
                Optional.empty(), List.of(), List.of(), List.of(), List.of(),
                fates.stream().map(fate -> patient(fate, day)).toList(), Kept.NOTHING);
        var receiverLevel = new AcknowledgedReceiver(
                Optional.of(Name.organization("41", transaction.submitter().name(), "46", transaction.submitter().id())),
                Optional.of(new Trace("2", transaction.batchReference(), "", "")),
                List.of(status("A1", "20", day, "WQ", acceptedCents + rejectedCents)),
                List.of(Quantity.of("90", accepted), Quantity.of("AA", fates.size() - accepted)),
                List.of(Amount.of("YU", acceptedCents), Amount.of("YY", rejectedCents)), List.of(provider), Kept.NOTHING);
        var source = new ClaimAcknowledgment.Source(Optional.of(Name.organization("AY", "SANDBOX CLEARINGHOUSE", "46", EdiFiles.CLEARINGHOUSE)), List.of(),
                Optional.of(new Trace("1", "CA" + controlNumber, "", "")),
                List.of(DatePeriod.day("050", when.toLocalDate()), DatePeriod.day("009", when.toLocalDate())), List.of(receiverLevel), Kept.NOTHING);
        var acknowledgment = new ClaimAcknowledgment(
                Optional.of(new TransactionPurpose("0085", "08", "CA" + controlNumber, day, X12Date.timeOf(when), "TH")), List.of(source), Kept.NOTHING);
        return EdiFiles.write(TransactionKind.CLAIM_ACKNOWLEDGMENT, receiver, when, controlNumber, acknowledgment::write);
    }

    private static AcknowledgedPatient patient(Fate fate, String day) {
        var claim = fate.claim();
        Status status = switch (fate) {
            case Decided decided -> status("A2", "20", day, "WQ", claim.chargeCents());
            case Rejected rejected -> status(rejected.category(), rejected.status(), day, "U", claim.chargeCents());
        };
        List<Reference> references = fate instanceof Decided decided
                ? List.of(Reference.of("1K", decided.now().getLast().payerClaimControlNumber())) : List.of();
        return new AcknowledgedPatient(
                Optional.of(Name.person("QC", claim.patientLastName(), claim.patientFirstName(), "", "MI", claim.memberId())),
                List.of(new AcknowledgedClaim(new Trace("2", claim.patientControlNumber(), "", ""), List.of(status), references,
                        Optional.of(DatePeriod.day("472", claim.serviceDate())), List.of(), Kept.NOTHING)), Kept.NOTHING);
    }

    private static Status status(String category, String code, String day, String action, long chargeCents) {
        return new Status(Status.Code.of(category, code), day, action, OptionalLong.of(chargeCents), OptionalLong.empty(), "", "", "", "", List.of(), "");
    }

    private static long chargeCents(Fate fate) {
        return fate.claim().chargeCents();
    }
}
