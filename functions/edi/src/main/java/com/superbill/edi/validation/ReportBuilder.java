package com.superbill.edi.validation;

import com.superbill.edi.EdiFault.Scope;
import com.superbill.edi.SegmentTag;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.TransactionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts each finding where it belongs: to the transaction, group or interchange that is open. */
final class ReportBuilder {

    /** Findings kept of one transaction, group or interchange: a hostile file must not fill the memory with complaints about itself. */
    static final int MAX_KEPT = 1_000;

    private final List<InterchangeReport> interchanges = new ArrayList<>();
    private final List<ValidationFinding> ofFile = new ArrayList<>();
    /** Found at a header, before the unit that it opens was opened. */
    private final List<ValidationFinding> early = new ArrayList<>();
    private boolean interchangeOpen;
    private boolean groupOpen;
    private boolean transactionOpen;
    private List<ValidationFinding> ofInterchange = new ArrayList<>();
    private List<ValidationFinding> ofGroup = new ArrayList<>();
    private List<ValidationFinding> ofTransaction = new ArrayList<>();
    private List<GroupReport> groups = new ArrayList<>();
    private List<TransactionReport> transactions = new ArrayList<>();
    private long errors;

    void add(ValidationFinding finding) {
        boolean opens = finding.scope() == Scope.TRANSACTION && !transactionOpen || finding.scope() == Scope.GROUP && !groupOpen
                || finding.scope() == Scope.INTERCHANGE && !interchangeOpen;
        if (opens) {
            keep(early, finding);
        } else if (finding.scope() == Scope.INTERCHANGE && interchangeOpen) {
            keep(ofInterchange, finding);
        } else if (finding.scope() == Scope.GROUP && groupOpen) {
            keep(ofGroup, finding);
        } else if (transactionOpen) {
            errors += finding.isError() ? 1 : 0;
            keep(ofTransaction, finding);
        } else {
            keep(interchangeOpen ? ofInterchange : ofFile, finding);
        }
    }

    void openInterchange() {
        interchangeOpen = true;
        ofInterchange = new ArrayList<>();
        groups = new ArrayList<>();
        addEarly();
    }

    void openGroup() {
        groupOpen = true;
        ofGroup = new ArrayList<>();
        transactions = new ArrayList<>();
        addEarly();
    }

    void openTransaction() {
        transactionOpen = true;
        ofTransaction = new ArrayList<>();
        errors = 0;
        addEarly();
    }

    void closeTransaction(EnvelopeReader envelope, Optional<TransactionKind> kind) {
        transactionOpen = false;
        transactions.add(new TransactionReport(envelope.transaction(), kind, ofTransaction, errors));
    }

    void closeGroup(EnvelopeReader envelope) {
        groupOpen = false;
        var trailer = envelope.segment();
        int declared = trailer.is(SegmentTag.GE) ? trailer.integer(1, 1).orElse(transactions.size()) : transactions.size();
        groups.add(new GroupReport(envelope.group(), transactions, declared, ofGroup));
    }

    void closeInterchange(EnvelopeReader envelope) {
        interchangeOpen = false;
        interchanges.add(new InterchangeReport(envelope.interchange(), envelope.format(), groups, ofInterchange));
    }

    /** Closes what the end of the bytes has left open. */
    ValidationReport end(EnvelopeReader envelope) {
        if (transactionOpen) {
            closeTransaction(envelope, TransactionKind.of(envelope.group(), envelope.transaction()));
        }
        if (groupOpen) {
            closeGroup(envelope);
        }
        if (interchangeOpen) {
            closeInterchange(envelope);
        }
        early.forEach(finding -> keep(ofFile, finding));
        return new ValidationReport(interchanges, ofFile);
    }

    private void addEarly() {
        var waiting = List.copyOf(early);
        early.clear();
        waiting.forEach(this::add);
    }

    private static void keep(List<ValidationFinding> findings, ValidationFinding finding) {
        if (findings.size() < MAX_KEPT) {
            findings.add(finding);
        }
    }
}
