package com.superbill.edi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The segment in sight: a window on the lexer's buffer, valid until the next segment is read. Nothing is copied until it is asked for.
 *
 * <p>Elements, repetitions and components count from 1, as the guides count them; what is not there is empty. A value that is not what it is read as (an amount with letters)
 * is reported as a {@link Finding} and read as absent.
 */
public final class SegmentView extends ValueRun implements SegmentSource {

    /** Elements of a segment; the longest of any guide has 26. */
    public static final int MAX_ELEMENTS = 255;

    /** The numbers that most quantities are. */
    private static final List<Optional<Decimal>> DIGITS = digits();

    private final SharedTexts shared;
    private final ComponentCuts cuts;
    private final ValueView value = new ValueView();
    private final Consumer<? super Finding> findings;

    long number;
    long offset;

    /** Where the segment begins and ends. */
    private int start;
    private int end;
    private Delimiters delimiters = Delimiters.USUAL;
    /** The separators of components and of repetitions, eight times each. */
    private long components = ByteWords.of(delimiters.component());
    private long repetitions = ByteWords.of(delimiters.repetition());

    private int tag;
    private String loop = "";
    /**
     * Whether {@link #scan} has found out the next three: where the segment's first and last separator of components or repetitions stand, and whether it has control
     * characters.
     */
    private boolean scanned;
    private int firstPartAt;
    private int lastPartAt;
    private boolean hasControlCharacters;

    SegmentView(Consumer<? super Finding> findings) {
        this(findings, new SharedTexts());
    }

    private SegmentView(Consumer<? super Finding> findings, SharedTexts shared) {
        super(shared);
        this.findings = findings;
        this.shared = shared;
        this.cuts = new ComponentCuts(shared);
        shared.separators(components, repetitions);
    }

    /** The segment's id, such as {@code CLP}. */
    @Override
    public String id() {
        // No tag, or an id that ends in NUL.
        return (tag & 0xFF) == 0 ? stringAt(start, marks[first] - start) : SegmentTag.text(tag);
    }

    /** The segment's id as a number, to branch on. */
    public int tag() {
        return tag;
    }

    /** @param tag of {@link SegmentTag} */
    public boolean is(int tag) {
        return this.tag == tag;
    }

    /** ISA, IEA, GS, GE, ST or SE. Nearly no segment is, so six comparisons that always fail beat a switch, whose halving search turns another way at each segment. */
    public boolean isOfEnvelope() {
        return tag == SegmentTag.SE || tag == SegmentTag.ST || tag == SegmentTag.GE || tag == SegmentTag.GS || tag == SegmentTag.IEA || tag == SegmentTag.ISA;
    }

    public boolean isEmpty(int element) {
        return length(element) == 0;
    }

    @Override
    public boolean has(int element) {
        return length(element) > 0;
    }

    @Override
    public String identifier(int element) {
        markRead(element);
        int length = length(element);
        return length == 0 ? "" : make(start(element), length, false);
    }

    /** The bytes of the segment's id. */
    public ValueView idValue() {
        return value.show(bytes, start, marks[first] - start);
    }

    /** The whole element's bytes, separators of components and repetitions included. */
    public ValueView value(int element) {
        return value.show(bytes, element > count ? 0 : start(element), length(element));
    }

    /** The bytes of a component of a repetition of the element. */
    public ValueView value(int element, int repetition, int component) {
        int length = length(element);
        if (length == 0) {
            return value.show(bytes, 0, 0);
        }
        if (repetition == 1 && component == 1 && !mayHaveParts(element)) {
            return value.show(bytes, start(element), length);
        }
        if (repetition == 1) {
            return component > cut(element) ? value.show(bytes, 0, 0) : value.show(bytes, cuts.components().start(component), cuts.components().length(component));
        }
        long span = span(element, repetition, component);
        return value.show(bytes, (int) (span >>> 32), (int) span);
    }

    /** Whether the segment is plain values, without components, repetitions and control characters. */
    public boolean isPlain() {
        scan();
        return firstPartAt == end && !hasControlCharacters;
    }

    private void scan() {
        if (scanned) {
            return;
        }
        scanned = true;
        firstPartAt = end;
        lastPartAt = start;
        hasControlCharacters = false;
        for (int i = marks[first]; i < end; i += Long.BYTES) {
            long word = ByteWords.first(bytes, i, end - i);
            long separators = ByteWords.matches(word, components) | ByteWords.matches(word, repetitions);
            if (separators != 0) {
                firstPartAt = Math.min(firstPartAt, i + ByteWords.first(separators));
                lastPartAt = i + ByteWords.last(separators);
            }
            hasControlCharacters |= ByteWords.hasControlCharacter(word, end - i);
        }
    }

    /** Whether the element lies between the segment's first and last separator of components or repetitions, so that some may be its own. */
    private boolean mayHaveParts(int element) {
        scan();
        return end(element) > firstPartAt && start(element) <= lastPartAt;
    }

    /** Whether the element is one value, without components and repetitions. */
    public boolean isPlain(int element) {
        return isEmpty(element) || !mayHaveParts(element) || cut(element) == 1 && !cuts.isRepeated();
    }

    /** The whole element as it stands, separators of components and repetitions included. */
    public String raw(int element) {
        int length = length(element);
        return length == 0 ? "" : stringAt(start(element), length);
    }

    /** Whether the whole element is this text, without making a String of it. */
    public boolean matches(int element, String text) {
        if (length(element) != text.length()) {
            return false;
        }
        int at = start(element);
        for (int i = 0; i < text.length(); i++) {
            if ((bytes[at + i] & 0xFF) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the whole element is this number from 1, in its shortest spelling. */
    public boolean isNumber(int element, int number) {
        int at = element > count ? 0 : start(element);
        int rest = number;
        for (int i = at + length(element) - 1; i >= at; i--) {
            if (rest == 0 || bytes[i] != '0' + rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }

    @Override
    public String text(int element, int component) {
        markRead(element);
        return component > cut(element) ? "" : cuts.components().text(component);
    }

    @Override
    public Composite composite(int element) {
        markRead(element);
        if (isEmpty(element)) {
            return cuts.none();
        }
        cut(element);
        return cuts.components();
    }

    /** A component of a repetition of the element. */
    public String text(int element, int repetition, int component) {
        if (repetition == 1) {
            return text(element, component);
        }
        inexact = true;
        long span = span(element, repetition, component);
        return stringAt((int) (span >>> 32), (int) span);
    }

    /** How often the element is repeated; 0 where it is empty. */
    public int repetitionCount(int element) {
        if (componentCount(element) == 0) {
            return 0;
        }
        return cuts.isRepeated() ? Repetitions.count(bytes, start(element), end(element), delimiters) : 1;
    }

    @Override
    public int componentCount(int element) {
        return isEmpty(element) ? 0 : cut(element);
    }

    public int componentCount(int element, int repetition) {
        return isEmpty(element) ? 0 : repetition == 1 ? cut(element) : Repetitions.components(bytes, start(element), end(element), delimiters, repetition);
    }

    @Override
    public List<String> components(int element) {
        markRead(element);
        int count = componentCount(element);
        if (count == 0) {
            return List.of();
        }
        var components = new String[count];
        for (int component = 1; component <= count; component++) {
            components[component - 1] = text(element, component);
        }
        return Arrays.asList(components);
    }

    @Override
    public List<String> repetitions(int element) {
        markRead(element);
        int count = repetitionCount(element);
        var repetitions = new ArrayList<String>(count);
        for (int repetition = 1; repetition <= count; repetition++) {
            repetitions.add(text(element, repetition, 1));
        }
        return repetitions;
    }

    @Override
    public long centsOrZero(int element) {
        markRead(element);
        int length = length(element);
        if (length == 0) {
            inexact = true;
            return 0;
        }
        int at = start(element);
        long cents = Numbers.cents(bytes, at, length);
        if (cents == Numbers.NOT_CENTS) {
            inexact = true;
            report(EdiFault.AMOUNT_INVALID, element, Numbers.NO_AMOUNT);
            return 0;
        }
        inexact |= !Numbers.isShortest(bytes, at, length);
        return cents;
    }

    @Override
    public OptionalLong cents(int element) {
        return isEmpty(element) ? OptionalLong.empty() : OptionalLong.of(centsOrZero(element));
    }

    @Override
    public Optional<Decimal> decimal(int element) {
        markRead(element);
        int length = length(element);
        if (length == 0) {
            return Optional.empty();
        }
        int at = start(element);
        if (length == 1 && bytes[at] >= '0' && bytes[at] <= '9') {
            return DIGITS.get(bytes[at] - '0');
        }
        var value = Numbers.decimal(bytes, at, length);
        if (value.isEmpty()) {
            inexact = true;
            report(EdiFault.NUMBER_INVALID, element, Numbers.NO_NUMBER);
        } else {
            inexact |= !Numbers.isShortest(bytes, at, length);
        }
        return value;
    }

    @Override
    public OptionalInt integer(int element, int component) {
        markRead(element);
        String text = text(element, component);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        var value = Numbers.integer(text);
        if (value.isEmpty()) {
            inexact = true;
            report(EdiFault.NUMBER_INVALID, element, Numbers.NO_INTEGER);
        }
        inexact |= text.length() > 1 && text.charAt(0) == '0';
        return value;
    }

    @Override
    public void saysMore() {
        inexact = true;
    }

    /**
     * Whether a record made of the values that were read so far would not write this same segment again: an element was never asked for, or a number is in another
     * than its shortest spelling.
     */
    public boolean saysMoreThanWasRead() {
        inexact |= cuts.saysMoreThanWasRead();
        return saysMoreThanWasAskedFor();
    }

    /** The segment's number in the file, 1 = the first ISA. */
    public long number() {
        return number;
    }

    /** Bytes from the file's start to this segment. */
    public long offset() {
        return offset;
    }

    /** Names the guide's loop that the segment belongs to; positions and findings carry it until the next segment is read. */
    public void inLoop(String loop) {
        this.loop = loop;
    }

    /** The guide's loop that {@link #inLoop} has named; empty where none was. */
    public String loop() {
        return loop;
    }

    /** Bytes from the file's start to this element. */
    public long offset(int element) {
        return offset + (element > count ? end : start(element)) - start;
    }

    public Position position() {
        return Position.ofSegment(number, id(), loop, offset);
    }

    public Position position(int element) {
        return position(element, 0);
    }

    public Position position(int element, int component) {
        return new Position(number, id(), loop, element, 0, component, offset(element));
    }

    /** Reports that this segment is wrong. The sentence must not hold a person's data. */
    public void report(EdiFault fault, String sentence) {
        findings.accept(new Finding(fault, position(), sentence));
    }

    @Override
    public void report(EdiFault fault, int element, String sentence) {
        findings.accept(new Finding(fault, position(element), sentence));
    }

    /** The segment as a value to keep. */
    public Segment copy() {
        List<Segment.Element> copies = new ArrayList<>(count());
        for (int element = 1; element <= count(); element++) {
            List<List<String>> repetitions = new ArrayList<>();
            for (int repetition = 1; repetition <= Math.max(1, repetitionCount(element)); repetition++) {
                List<String> components = new ArrayList<>();
                for (int component = 1; component <= Math.max(1, componentCount(element, repetition)); component++) {
                    components.add(text(element, repetition, component));
                }
                repetitions.add(components);
            }
            copies.add(new Segment.Element(repetitions));
        }
        return new Segment(id(), copies);
    }

    /** The segment's bytes as text, without its terminator: for showing a file as it is. */
    public String raw() {
        return stringAt(start, end - start);
    }

    /** The lexer's: the buffer and its marks, from now on. */
    void window(byte[] buffer, int[] marks) {
        this.bytes = buffer;
        this.marks = marks;
    }

    /** The lexer's: what is in sight now. */
    void show(int first, int count, int start, int end) {
        show(first, count);
        this.start = start;
        this.end = end;
        tag = tagOf(ByteWords.at(bytes, start), marks[first] - start);
        loop = "";
        scanned = false;
        cuts.forget();
    }

    private static int tagOf(long word, int length) {
        return length < 1 || length > 3 ? SegmentTag.NONE : (int) (Long.reverseBytes(word) >>> Long.SIZE - length * Byte.SIZE);
    }

    void delimiters(Delimiters delimiters) {
        // By hand: a record's own equals has to be made first, which a fresh JVM would wait 25 ms for.
        if (this.delimiters.component() == delimiters.component() && this.delimiters.repetition() == delimiters.repetition()) {
            return;
        }
        this.delimiters = delimiters;
        components = ByteWords.of(delimiters.component());
        repetitions = ByteWords.of(delimiters.repetition());
        shared.separators(components, repetitions);
    }

    /** Where the segment begins in the buffer. */
    int start() {
        return start;
    }

    /** The segment's bytes, its terminator among them. */
    int length() {
        return end + 1 - start;
    }

    private static List<Optional<Decimal>> digits() {
        var digits = new ArrayList<Optional<Decimal>>(10);
        for (int digit = 0; digit < 10; digit++) {
            digits.add(Optional.of(Decimal.of(digit)));
        }
        return digits;
    }

    private String stringAt(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    /** Cuts the element's first repetition into components, unless that was done just now, and answers how many there are; 0 where the segment has no such element. */
    private int cut(int element) {
        return element == cuts.element() ? cuts.components().count : cuts.cut(element, this, components, repetitions);
    }

    private long span(int element, int repetition, int component) {
        return element > count ? 0 : Repetitions.span(bytes, start(element), end(element), delimiters, repetition, component);
    }
}
