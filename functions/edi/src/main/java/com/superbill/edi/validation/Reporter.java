package com.superbill.edi.validation;

import com.superbill.edi.EdiFault;
import com.superbill.edi.EdiFault.Severity;
import com.superbill.edi.Finding;
import com.superbill.edi.Position;
import com.superbill.edi.SegmentView;
import com.superbill.edi.acknowledgment.ErrorContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes findings of what the checkers see, and knows where in its transaction the segment in sight stands. */
final class Reporter {

    /** What we find our way in though receivers need not. */
    private static final Set<EdiFault> REJECTED_BY_RECEIVERS = EnumSet.of(EdiFault.ISA_NOT_FIXED_WIDTH, EdiFault.REPETITION_SEPARATOR_INVALID,
            EdiFault.INTERCHANGE_CONTROL_NUMBER_REPEATED, EdiFault.SEGMENT_EMPTY, EdiFault.SEGMENT_NOT_TERMINATED);

    private final Consumer<? super ValidationFinding> sink;
    private long segmentInTransaction;
    private Optional<ErrorContext.Context> businessUnit = Optional.empty();

    Reporter(Consumer<? super ValidationFinding> sink) {
        this.sink = sink;
    }

    /** ST = 1. */
    void at(long number) {
        segmentInTransaction = number;
    }

    /** Whose claim the segments to come belong to. */
    void concerns(Optional<ErrorContext.Context> unit) {
        businessUnit = unit;
    }

    long segmentInTransaction() {
        return segmentInTransaction;
    }

    /** A fault of the segment in sight. */
    void segment(Fault fault, SegmentView segment, String loop, String sentence) {
        segment.inLoop(loop);
        report(fault, Severity.ERROR, segment.position(), segmentInTransaction, "", sentence);
    }

    /** Something that should have stood at a place and does not. */
    void missing(Fault fault, Severity severity, Position where, long number, String sentence) {
        report(fault, severity, where, number, "", sentence);
    }

    void element(Fault fault, SegmentView segment, int element, int repetition, int component, String dataElement, String sentence) {
        var start = segment.position(element);
        var position = new Position(start.segment(), start.segmentId(), start.loop(), element, repetition, component, start.byteOffset());
        report(fault, fault.severity, position, segmentInTransaction, dataElement, sentence);
    }

    /** A fault of the whole transaction, seen at the segment in sight. */
    void transaction(Fault fault, Severity severity, SegmentView segment, int element, String sentence) {
        report(fault, severity, segment.position(element), segmentInTransaction, "", sentence);
    }

    /** A fault of ISA or GS, whose acknowledgment code depends on the element. */
    void header(Fault fault, Severity severity, String acknowledgmentCode, SegmentView segment, int element, String sentence) {
        sink.accept(new ValidationFinding(fault.name(), severity, fault.snipLevel, segment.position(element), segmentInTransaction, "", fault.scope, acknowledgmentCode, sentence,
                fault.advice, Optional.empty()));
    }

    /** A row of {@code rules.txt} that does not hold. */
    void rule(Rule rule, Position where, long number, String detail) {
        boolean ofElement = where.element() > 0;
        sink.accept(new ValidationFinding(rule.name(), rule.severity(), rule.snipLevel(), where, number, "",
                ofElement ? EdiFault.Scope.ELEMENT : EdiFault.Scope.SEGMENT, rule.acknowledgmentCode(), rule.sentence() + detail, rule.advice(),
                businessUnit));
    }

    /** What the readers of bytes and envelopes found. */
    void envelope(Finding finding) {
        var fault = finding.fault();
        var severity = REJECTED_BY_RECEIVERS.contains(fault) ? Severity.ERROR : fault.severity();
        sink.accept(new ValidationFinding(fault.name(), severity, 1, finding.position(), segmentInTransaction, "", fault.scope(), fault.acknowledgmentCode(),
                finding.sentence(), Fault.adviceFor(fault), Optional.empty()));
    }

    private void report(Fault fault, Severity severity, Position where, long number, String dataElement, String sentence) {
        sink.accept(new ValidationFinding(fault.name(), severity, fault.snipLevel, where, number, dataElement, fault.scope, fault.acknowledgmentCode, sentence, fault.advice,
                businessUnit));
    }
}
