package com.superbill.edi.envelope;

import com.superbill.edi.EdiException;
import com.superbill.edi.EdiFault;
import com.superbill.edi.Finding;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.Numbers;
import com.superbill.edi.Position;
import com.superbill.edi.SegmentLexer;
import com.superbill.edi.SegmentTag;
import com.superbill.edi.SegmentView;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Walks a file interchange by interchange, group by group, transaction by transaction, and checks control numbers and counts on the way.
 *
 * <p>Either step by step with {@link #next()}, or straight to what matters:
 *
 * <pre>{@code
 * while (envelope.nextTransaction()) {
 *     while (envelope.nextSegment()) {
 *         envelope.segment() …
 *     }
 * }
 * }</pre>
 *
 * <p>Every level that was opened is closed with its own step, also where its trailer is missing (which is a finding).
 */
public final class EnvelopeReader {

    /** Control numbers remembered to find repeated ones, of a file's interchanges, an interchange's groups and a group's transactions; later ones are not compared. */
    public static final int CONTROL_NUMBERS_REMEMBERED = 10_000;

    /** What {@link #next()} has come to. */
    public enum Step {
        /** ISA. */
        INTERCHANGE,
        /** TA1, before the first group or after the last. */
        INTERCHANGE_ACKNOWLEDGMENT,
        /** GS. */
        GROUP,
        /** ST. */
        TRANSACTION,
        /** A segment between ST and SE. */
        SEGMENT,
        /** SE, or the place where it is missing. */
        TRANSACTION_END,
        /** GE, or the place where it is missing. */
        GROUP_END,
        /** IEA, or the place where it is missing. */
        INTERCHANGE_END,
        /** The end of the file. */
        END
    }

    private static final int INTERCHANGE_CONTROL_NUMBER_DIGITS = 9;
    /** More do not fit a {@code long}. */
    private static final int MAX_COUNT_DIGITS = 18;

    private enum Level { FILE, INTERCHANGE, GROUP, TRANSACTION }

    private final SegmentLexer lexer;
    private final SegmentView segment;
    private final Consumer<? super Finding> findings;
    private Level level = Level.FILE;
    /** The segment in sight closed a level whose trailer is missing, and is yet to be dealt with itself. */
    private boolean held;
    private boolean ended;

    private InterchangeHeader interchange;
    private GroupHeader group;
    private TransactionHeader transaction;
    private long groups;
    private long transactions;
    private long transactionStart;
    private boolean acknowledged;
    /** With their senders: each counts for itself. */
    private final Set<String> interchangeNumbers = new HashSet<>();
    private final Set<String> groupNumbers = new HashSet<>();
    private final Set<String> transactionNumbers = new HashSet<>();

    /**
     * @param in read to its end but not closed
     * @param findings takes what is wrong, here and by the readers of transactions
     */
    public EnvelopeReader(InputStream in, Consumer<? super Finding> findings) {
        this.lexer = new SegmentLexer(in, findings);
        this.segment = lexer.segment();
        this.findings = findings;
    }

    /** Goes to the next transaction's ST, over whatever is left of the current one; false when the file has no more. */
    public boolean nextTransaction() throws IOException {
        while (true) {
            Step step = next();
            if (step == Step.TRANSACTION || step == Step.END) {
                return step == Step.TRANSACTION;
            }
        }
    }

    /** Goes to the next segment of the current transaction; false when it has ended. */
    public boolean nextSegment() throws IOException {
        return level == Level.TRANSACTION && next() == Step.SEGMENT;
    }

    /**
     * The first step, where a file that holds nothing is no file.
     *
     * @throws EdiException when there is nothing in it
     */
    public Step first() throws IOException {
        var step = next();
        if (step == Step.END) {
            throw new EdiException(EdiFault.NOT_X12, Position.ofSegment(1, "", "", 0), "There is nothing in the file.");
        }
        return step;
    }

    /**
     * Goes to the next step; {@link Step#END} again and again at the end of the file. In one piece on purpose: over 325 bytes, the compiler calls it and makes no copy of it at
     * each place where a segment is asked for (docs/decisions.md, 2026-11-28).
     *
     * @throws EdiException when the bytes cannot be cut into segments any further
     */
    public Step next() throws IOException {
        while (!ended) {
            if (!held && !lexer.next()) {
                return closeAtEnd();
            }
            held = false;
            // Nearly every segment: nothing but ISA, IEA, GS, GE, ST, SE begins or ends anything.
            if (level == Level.TRANSACTION && !segment.isOfEnvelope()) {
                return Step.SEGMENT;
            }
            Step step = switch (segment.tag()) {
                case SegmentTag.ISA -> level == Level.FILE ? openInterchange() : closeFor();
                case SegmentTag.IEA -> level == Level.INTERCHANGE ? closeInterchange() : level == Level.FILE ? outside() : closeFor();
                case SegmentTag.GS -> level == Level.INTERCHANGE ? openGroup() : level == Level.FILE ? outside() : closeFor();
                case SegmentTag.GE -> level == Level.GROUP ? closeGroup() : level == Level.TRANSACTION ? closeFor() : outside();
                case SegmentTag.ST -> level == Level.GROUP ? openTransaction() : level == Level.TRANSACTION ? closeFor() : outside();
                case SegmentTag.SE -> level == Level.TRANSACTION ? closeTransaction() : outside();
                case SegmentTag.TA1 -> level == Level.INTERCHANGE ? acknowledgment() : outside();
                default -> outside();
            };
            if (step != null) {
                return step;
            }
        }
        return Step.END;
    }

    /** The segment in sight. */
    public SegmentView segment() {
        return segment;
    }

    /** Where findings go: for readers which look further than the envelope. */
    public Consumer<? super Finding> findings() {
        return findings;
    }

    /** The interchange that is open, or was last; null before the first. */
    public InterchangeHeader interchange() {
        return interchange;
    }

    /** The group that is open, or was last; null before the first. */
    public GroupHeader group() {
        return group;
    }

    /** The transaction that is open, or was last; null before the first. */
    public TransactionHeader transaction() {
        return transaction;
    }

    /** How the interchange is spelled. */
    public InterchangeFormat format() {
        return lexer.format();
    }

    /** The number of the segment in sight within its transaction, ST = 1: what IK302 counts. */
    public long segmentInTransaction() {
        return segment.number() - transactionStart + 1;
    }

    private Step openInterchange() {
        level = Level.INTERCHANGE;
        interchange = InterchangeHeader.from(segment);
        groups = 0;
        acknowledged = false;
        groupNumbers.clear();
        if (!isControlNumber(interchange.controlNumber())) {
            segment.report(EdiFault.INTERCHANGE_CONTROL_NUMBER_INVALID, 13, "ISA13 must be nine digits.");
        } else if (isRepeated(interchangeNumbers, interchange.controlNumber() + interchange.senderQualifier() + interchange.sender())) {
            segment.report(EdiFault.INTERCHANGE_CONTROL_NUMBER_REPEATED, 13,
                    "Another interchange of this file has the same sender and the control number " + interchange.controlNumber() + " too.");
        }
        return Step.INTERCHANGE;
    }

    private Step acknowledgment() {
        acknowledged = true;
        return Step.INTERCHANGE_ACKNOWLEDGMENT;
    }

    private Step openGroup() {
        level = Level.GROUP;
        group = GroupHeader.from(segment);
        groups++;
        transactions = 0;
        transactionNumbers.clear();
        if (isRepeated(groupNumbers, group.controlNumber())) {
            segment.report(EdiFault.GROUP_CONTROL_NUMBER_REPEATED, 6, "Another group of this interchange has the control number " + group.controlNumber() + " too.");
        }
        return Step.GROUP;
    }

    private Step openTransaction() {
        level = Level.TRANSACTION;
        transaction = TransactionHeader.from(segment);
        transactions++;
        transactionStart = segment.number();
        if (isRepeated(transactionNumbers, transaction.controlNumber())) {
            segment.report(EdiFault.TRANSACTION_CONTROL_NUMBER_REPEATED, 2,
                    "Another transaction of this group has the control number " + transaction.controlNumber() + " too.");
        }
        return Step.TRANSACTION;
    }

    // Counts and numbers are compared before a fault is named: a sound file never loads the table of faults, which a first file would wait for.

    private Step closeTransaction() {
        level = Level.GROUP;
        if (!isNumber(1, segmentInTransaction())) {
            reportCount(EdiFault.TRANSACTION_SEGMENT_COUNT_WRONG, segmentInTransaction(), "segments from ST to SE");
        }
        if (!segment.matches(2, transaction.controlNumber())) {
            reportControlNumber(EdiFault.TRANSACTION_CONTROL_NUMBER_DIFFERS, transaction.controlNumber(), "ST02");
        }
        return Step.TRANSACTION_END;
    }

    private Step closeGroup() {
        level = Level.INTERCHANGE;
        if (!isNumber(1, transactions)) {
            reportCount(EdiFault.GROUP_TRANSACTION_COUNT_WRONG, transactions, "transactions");
        }
        if (!segment.matches(2, group.controlNumber())) {
            reportControlNumber(EdiFault.GROUP_CONTROL_NUMBER_DIFFERS, group.controlNumber(), "GS06");
        }
        return Step.GROUP_END;
    }

    private Step closeInterchange() {
        level = Level.FILE;
        // An interchange of TA1s alone carries 0 or 1 in the wild (GUIDE §1).
        if (!isNumber(1, groups) && !(acknowledged && groups == 0 && segment.matches(1, "1"))) {
            reportCount(EdiFault.INTERCHANGE_GROUP_COUNT_WRONG, groups, "groups");
        }
        if (!segment.matches(2, interchange.controlNumber())) {
            reportControlNumber(EdiFault.INTERCHANGE_CONTROL_NUMBER_DIFFERS, interchange.controlNumber(), "ISA13");
        }
        return Step.INTERCHANGE_END;
    }

    /** Closes the innermost level, whose trailer is missing, before the segment in sight is dealt with. */
    private Step closeFor() {
        held = true;
        return closeWithoutTrailer();
    }

    private Step closeAtEnd() {
        if (level == Level.FILE) {
            ended = true;
            return Step.END;
        }
        return closeWithoutTrailer();
    }

    private Step closeWithoutTrailer() {
        return switch (level) {
            case TRANSACTION -> {
                level = Level.GROUP;
                segment.report(EdiFault.TRANSACTION_TRAILER_MISSING, "SE is missing for the transaction " + transaction.controlNumber() + ".");
                yield Step.TRANSACTION_END;
            }
            case GROUP -> {
                level = Level.INTERCHANGE;
                segment.report(EdiFault.GROUP_TRAILER_MISSING, "GE is missing for the group " + group.controlNumber() + ".");
                yield Step.GROUP_END;
            }
            case INTERCHANGE -> {
                level = Level.FILE;
                segment.report(EdiFault.INTERCHANGE_TRAILER_MISSING, "IEA is missing for the interchange " + interchange.controlNumber() + ".");
                yield Step.INTERCHANGE_END;
            }
            case FILE -> throw new IllegalStateException("nothing is open");
        };
    }

    /** Null: the segment belongs nowhere and makes no step. */
    private Step outside() {
        segment.report(EdiFault.SEGMENT_OUTSIDE_ENVELOPE, "This segment stands where the envelope has no place for it.");
        return null;
    }

    private void reportCount(EdiFault fault, long actual, String what) {
        segment.report(fault, 1, segment.id() + "01 must be the number of " + what + ", " + actual + ".");
    }

    /** Whether an element is this number, leading zeros allowed. */
    private boolean isNumber(int element, long expected) {
        String text = segment.text(element);
        return text.length() <= MAX_COUNT_DIGITS && Numbers.areDigits(text) && Long.parseLong(text) == expected;
    }

    private void reportControlNumber(EdiFault fault, String expected, String header) {
        segment.report(fault, 2, segment.id() + "02 must repeat " + header + ", " + expected + ".");
    }

    private static boolean isControlNumber(String text) {
        return text.length() == INTERCHANGE_CONTROL_NUMBER_DIGITS && Numbers.areDigits(text);
    }

    private static boolean isRepeated(Set<String> seen, String controlNumber) {
        return seen.size() < CONTROL_NUMBERS_REMEMBERED ? !seen.add(controlNumber) : seen.contains(controlNumber);
    }
}
