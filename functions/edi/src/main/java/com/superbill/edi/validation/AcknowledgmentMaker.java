package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Scope;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.acknowledgment.ElementError;
import com.superbill.edi.acknowledgment.ErrorContext;
import com.superbill.edi.acknowledgment.ImplementationAcknowledgment;
import com.superbill.edi.acknowledgment.InterchangeAcknowledgment;
import com.superbill.edi.acknowledgment.SegmentError;
import com.superbill.edi.acknowledgment.TransactionAcknowledgment;
import com.superbill.edi.acknowledgment.TransactionAcknowledgment.TransactionReference;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.loop.Kept;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Writes the TA1 and 999 that a receiver would send for what was found (GUIDE §1, §8). Warnings and what a 999 does not cover, such as sums, do not reject. */
public final class AcknowledgmentMaker {

    private static final String FUNCTIONAL_ACKNOWLEDGMENT = "FA";
    private static final String ELEMENTS_HAVE_ERRORS = "8";
    private static final String SEGMENTS_HAVE_ERRORS = "5";
    private static final String COUNT_WRONG = "5";
    private static final String NO_ERROR = "000";
    private static final int MAX_CODES = 5;
    private static final int MAX_LOOP_LENGTH = 4;

    private AcknowledgmentMaker() {
    }

    /** TA1. */
    public static InterchangeAcknowledgment interchangeAcknowledgment(InterchangeReport interchange) {
        var header = interchange.header();
        Optional<String> note = interchange.findings().stream().filter(ValidationFinding::isError).filter(finding -> finding.scope() == Scope.INTERCHANGE)
                .map(ValidationFinding::acknowledgmentCode).findFirst();
        return new InterchangeAcknowledgment(header.controlNumber(), header.date(), header.time(), note.isPresent() ? "R" : "A", note.orElse(NO_ERROR));
    }

    /** 999. */
    public static ImplementationAcknowledgment implementationAcknowledgment(GroupReport group) {
        var transactions = group.transactions().stream().filter(AcknowledgmentMaker::canBeNamed).map(AcknowledgmentMaker::transaction).toList();
        var groupErrors = new ArrayList<>(codes(group.findings().stream().filter(finding -> finding.scope() == Scope.GROUP)));
        long accepted = groupErrors.isEmpty() ? transactions.stream().filter(transaction -> transaction.outcome().isTaken()).count() : 0;
        if (transactions.size() < group.transactions().size() && !groupErrors.contains(COUNT_WRONG) && groupErrors.size() < MAX_CODES) {
            groupErrors.add(COUNT_WRONG);
        }
        String code = accepted == transactions.size() && groupErrors.isEmpty() ? "A" : accepted == 0 ? "R" : "P";
        var header = group.header();
        var result = new ImplementationAcknowledgment.Result(code, OptionalInt.of(group.declaredTransactions()), OptionalInt.of(group.transactions().size()),
                OptionalInt.of((int) accepted), groupErrors);
        return new ImplementationAcknowledgment(new ImplementationAcknowledgment.Group(header.functionalCode(), header.controlNumber(), header.version()), transactions,
                Optional.of(result), Kept.NOTHING, Kept.NOTHING);
    }

    /**
     * Answers every interchange of a file with one of its own: a TA1 where it is asked for or the interchange is rejected, and a 999 for each group that is none itself.
     * What calls for neither gets no answer.
     *
     * @param controlNumber of the first interchange written; its groups and those after it count on
     * @return the first control number that is still free
     */
    public static int write(ValidationReport report, OutputStream out, LocalDateTime now, int controlNumber) throws IOException {
        int next = controlNumber;
        for (var interchange : report.interchanges()) {
            next = write(interchange, out, now, next);
        }
        return next;
    }

    private static int write(InterchangeReport interchange, OutputStream out, LocalDateTime now, int controlNumber) throws IOException {
        var header = interchange.header();
        var ta1 = interchangeAcknowledgment(interchange);
        boolean withTa1 = header.acknowledgmentRequested() || !ta1.outcome().isTaken();
        var groups = ta1.outcome().isTaken() ? interchange.groups().stream().filter(group -> !group.header().functionalCode().equals(FUNCTIONAL_ACKNOWLEDGMENT)).toList()
                : List.<GroupReport>of();
        if (!withTa1 && groups.isEmpty()) {
            return controlNumber;
        }
        var envelope = new EnvelopeWriter(out, InterchangeFormat.USUAL);
        envelope.beginInterchange(InterchangeHeader.of(header.receiverQualifier(), header.receiver(), header.senderQualifier(), header.sender(), now, controlNumber, false,
                header.usage().equals("P")));
        if (withTa1) {
            envelope.acknowledgment(ta1.segment());
        }
        int next = controlNumber;
        for (var group : groups) {
            write(group, envelope, now, next++);
        }
        envelope.endInterchange();
        return Math.max(next, controlNumber + 1);
    }

    private static void write(GroupReport group, EnvelopeWriter envelope, LocalDateTime now, int controlNumber) throws IOException {
        var kind = TransactionKind.IMPLEMENTATION_ACKNOWLEDGMENT;
        envelope.beginGroup(GroupHeader.of(kind, group.header().receiver(), group.header().sender(), now, controlNumber));
        envelope.beginTransaction(new TransactionHeader(kind.code(), "0001", kind.version()));
        implementationAcknowledgment(group).write(envelope.segments());
        envelope.endTransaction();
        envelope.endGroup();
    }

    /** AK2 has to repeat ST01 and ST02; of an ST that lacks them the group's count tells (RFI 1339). */
    private static boolean canBeNamed(TransactionReport transaction) {
        return !transaction.header().code().isEmpty() && !transaction.header().controlNumber().isEmpty();
    }

    private static TransactionAcknowledgment transaction(TransactionReport transaction) {
        var header = transaction.header();
        var reported = transaction.findings().stream().filter(ValidationFinding::isError).filter(finding -> !finding.acknowledgmentCode().isEmpty()).toList();
        var errors = segmentErrors(reported);
        var codes = new ArrayList<>(codes(reported.stream().filter(finding -> finding.scope() == Scope.TRANSACTION)));
        if (reported.stream().anyMatch(finding -> finding.scope() != Scope.TRANSACTION) && codes.size() < MAX_CODES) {
            codes.add(SEGMENTS_HAVE_ERRORS);
        }
        return new TransactionAcknowledgment(new TransactionReference(header.code(), header.controlNumber(), header.version()), errors,
                Optional.of(new TransactionAcknowledgment.Result(codes.isEmpty() ? "A" : "R", codes)), Kept.NOTHING, Kept.NOTHING);
    }

    /** One IK3 for each segment and code; the errors of a segment's elements share one. */
    private static List<SegmentError> segmentErrors(List<ValidationFinding> findings) {
        var bySegment = new LinkedHashMap<SegmentError.Location, List<ElementError>>();
        var units = new HashMap<SegmentError.Location, List<ErrorContext>>();
        for (var finding : findings) {
            boolean ofElement = finding.scope() == Scope.ELEMENT;
            if ((ofElement || finding.scope() == Scope.SEGMENT) && hasNameOfX12(finding)) {
                var location = new SegmentError.Location(finding.position().segmentId(), OptionalInt.of((int) finding.segmentInTransaction()), loop(finding),
                        ofElement ? ELEMENTS_HAVE_ERRORS : finding.acknowledgmentCode());
                var elements = bySegment.computeIfAbsent(location, unused -> new ArrayList<>());
                units.putIfAbsent(location, finding.businessUnit().map(unit -> ErrorContext.ofBusinessUnit(unit.name(), unit.value())).stream().toList());
                if (ofElement) {
                    elements.add(elementError(finding));
                }
            }
        }
        return bySegment.entrySet().stream().map(entry -> new SegmentError(entry.getKey(), units.get(entry.getKey()), entry.getValue(), Kept.NOTHING)).toList();
    }

    /** A segment that X12 does not have, or that has no name at all, is not reported in IK3 (RFI 1257). */
    private static boolean hasNameOfX12(ValidationFinding finding) {
        return !finding.position().segmentId().isEmpty() && !finding.code().equals(Fault.SEGMENT_UNKNOWN.name());
    }

    /** IK303 holds four characters: loop 2010AA is 2010. */
    private static String loop(ValidationFinding finding) {
        String loop = finding.position().loop();
        return loop.substring(0, Math.min(loop.length(), MAX_LOOP_LENGTH));
    }

    private static ElementError elementError(ValidationFinding finding) {
        var position = finding.position();
        return new ElementError(new ElementError.Location(present(position.element()), present(position.component()), present(position.repetition()),
                finding.dataElement(), finding.acknowledgmentCode(), ""), List.of(), Kept.NOTHING);
    }

    private static OptionalInt present(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static List<String> codes(Stream<ValidationFinding> findings) {
        return findings.filter(ValidationFinding::isError).map(ValidationFinding::acknowledgmentCode).filter(code -> !code.isEmpty()).distinct().limit(MAX_CODES).toList();
    }
}
