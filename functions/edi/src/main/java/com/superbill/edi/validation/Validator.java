package com.superbill.edi.validation;

import com.superbill.edi.EdiException;
import com.superbill.edi.EdiFault.Severity;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.EnvelopeReader.Step;
import com.superbill.edi.envelope.TransactionKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a file against the guides: SNIP levels 1 to 5, and clearinghouse habits where that profile is on (GUIDE §2, §11).
 *
 * <pre>{@code
 * var report = new Validator(Set.of(Validator.CLEARINGHOUSE), CodeSets.NONE).validate(in);
 * }</pre>
 *
 * <p>One pass in constant memory, but for the findings. Nothing that a file holds makes it throw; what cannot be read on is a finding too.
 */
public final class Validator {

    /** The profile of what clearinghouses reject though the guides allow it. */
    public static final String CLEARINGHOUSE = "clearinghouse";

    private final Set<String> profiles;
    private final CodeSets codeSets;

    /**
     * @param profiles rules to switch on besides the guides'
     * @param codeSets answers for code lists; {@link CodeSets#NONE} leaves level 5 unchecked
     */
    public Validator(Set<String> profiles, CodeSets codeSets) {
        this.profiles = Set.copyOf(profiles);
        this.codeSets = codeSets;
    }

    /** The stream is read to its end and not closed. */
    public ValidationReport validate(InputStream in) throws IOException {
        var builder = new ReportBuilder();
        var reporter = new Reporter(builder::add);
        var envelope = new EnvelopeReader(in, reporter::envelope);
        try {
            walk(envelope, builder, reporter);
        } catch (EdiException e) {
            reporter.envelope(e.finding());
        }
        return builder.end(envelope);
    }

    private void walk(EnvelopeReader envelope, ReportBuilder builder, Reporter reporter) throws IOException {
        var headers = new EnvelopeChecker(reporter);
        Optional<TransactionKind> kind = Optional.empty();
        Optional<TransactionChecker> checker = Optional.empty();
        for (var step = envelope.first(); step != Step.END; step = envelope.next()) {
            switch (step) {
                case INTERCHANGE -> {
                    builder.openInterchange();
                    headers.interchange(envelope.segment(), envelope.interchange());
                }
                case INTERCHANGE_ACKNOWLEDGMENT -> headers.acknowledgment(envelope.segment());
                case GROUP -> {
                    builder.openGroup();
                    headers.group(envelope.segment(), envelope.group());
                }
                case TRANSACTION -> {
                    builder.openTransaction();
                    reporter.at(1);
                    headers.transaction(envelope.segment(), envelope.transaction());
                    kind = TransactionKind.of(envelope.group(), envelope.transaction());
                    kind.ifPresent(known -> headers.guide(envelope.segment(), envelope.group(), known));
                    checker = kind.map(known -> begin(known, envelope, reporter));
                    if (kind.isEmpty()) {
                        reporter.transaction(Fault.GUIDE_UNKNOWN, Severity.ERROR, envelope.segment(), 3, "No guide is known for this transaction and version.");
                    }
                }
                case SEGMENT -> checker.ifPresent(open -> open.segment(envelope.segment(), envelope.segmentInTransaction()));
                case TRANSACTION_END -> {
                    checker.ifPresent(open -> open.end(envelope.segment(), envelope.segmentInTransaction()));
                    builder.closeTransaction(envelope, kind);
                    reporter.at(0);
                }
                case GROUP_END -> builder.closeGroup(envelope);
                case INTERCHANGE_END -> builder.closeInterchange(envelope);
                default -> { }
            }
        }
    }

    private TransactionChecker begin(TransactionKind kind, EnvelopeReader envelope, Reporter reporter) {
        String version = envelope.transaction().version();
        boolean isRemittance = kind == TransactionKind.REMITTANCE;
        if (version.isEmpty() != isRemittance) {
            // An 835 has no ST03, and is sent with one all the same (GUIDE §4.3).
            reporter.transaction(isRemittance ? Fault.GUIDE_NAMED_WRONGLY : Fault.GUIDE_UNKNOWN, isRemittance ? Severity.WARNING : Severity.ERROR, envelope.segment(), 3,
                    isRemittance ? "An 835 does not name its guide in ST03." : "ST03 must name the guide, " + kind.version() + ".");
        } else if (!isRemittance && !version.equals(kind.version())) {
            reporter.transaction(Fault.GUIDE_NAMED_WRONGLY, Severity.WARNING, envelope.segment(), 3, "ST03 should name the guide that is checked against, " + kind.version() + ".");
        }
        return new TransactionChecker(Guide.of(kind), profiles, codeSets, reporter, envelope.segment());
    }
}
