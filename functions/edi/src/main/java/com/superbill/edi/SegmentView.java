package com.superbill.edi;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The segment in sight: a window on the lexer's buffer, valid until the next segment is read. Nothing is copied until it is asked for.
 *
 * <p>Elements, repetitions and components count from 1, as the guides count them; what is not there is empty. A value that is not what it is read as (an amount with letters)
 * is reported as a {@link Finding} and read as absent.
 */
public final class SegmentView {

    /** Elements of a segment; the longest of any guide has 26. */
    public static final int MAX_ELEMENTS = 255;

    private final SharedTexts shared = new SharedTexts();
    private final Consumer<? super Finding> findings;

    // Set by the lexer. starts[e] is where element e begins, relative to base (0 = the id); starts[count + 1] is one past the last delimiter.
    byte[] bytes = new byte[0];
    int base;
    final int[] starts = new int[MAX_ELEMENTS + 2];
    int count;
    long number;
    long offset;
    Delimiters delimiters = Delimiters.USUAL;

    private String loop = "";

    SegmentView(Consumer<? super Finding> findings) {
        this.findings = findings;
    }

    /** The segment's id, such as {@code CLP}. */
    public String id() {
        return textAt(base, length(0));
    }

    public boolean is(String id) {
        return matches(0, id);
    }

    /** The number of elements present, trailing empty ones included. */
    public int count() {
        return count;
    }

    /** The element's length in bytes; 0 where it is absent or empty. */
    public int length(int element) {
        return element > count ? 0 : starts[element + 1] - starts[element] - 1;
    }

    public boolean isEmpty(int element) {
        return length(element) == 0;
    }

    public boolean has(int element) {
        return length(element) > 0;
    }

    /** The whole element as it stands, separators of components and repetitions included. */
    public String text(int element) {
        int length = length(element);
        return length == 0 ? "" : textAt(base + starts[element], length);
    }

    /** Whether the whole element is this text, without making a String of it. */
    public boolean matches(int element, String text) {
        if (length(element) != text.length()) {
            return false;
        }
        int at = base + starts[element];
        for (int i = 0; i < text.length(); i++) {
            if ((bytes[at + i] & 0xFF) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A component of the element's first repetition. */
    public String text(int element, int component) {
        return text(element, 1, component);
    }

    public String text(int element, int repetition, int component) {
        long span = span(element, repetition, component);
        int length = (int) span;
        return length == 0 ? "" : textAt((int) (span >>> 32), length);
    }

    /** How often the element is repeated; 0 where it is empty. */
    public int repetitions(int element) {
        return isEmpty(element) ? 0 : 1 + countOf(delimiters.repetition(), element, 1, false);
    }

    /** How many components the element's first repetition has; 0 where it is empty. */
    public int components(int element) {
        return components(element, 1);
    }

    public int components(int element, int repetition) {
        return isEmpty(element) ? 0 : 1 + countOf(delimiters.component(), element, repetition, true);
    }

    /** An amount in cents; 0 where it is absent. */
    public long cents(int element) {
        int length = length(element);
        return length == 0 ? 0 : checkedCents(element, base + starts[element], length, 0);
    }

    public OptionalLong optionalCents(int element) {
        return isEmpty(element) ? OptionalLong.empty() : OptionalLong.of(cents(element));
    }

    /** A quantity, a percentage or a rate; empty where it is absent. */
    public Optional<BigDecimal> decimal(int element) {
        int length = length(element);
        return length == 0 ? Optional.empty() : decimalAt(element, 0, base + starts[element], length);
    }

    public Optional<BigDecimal> decimal(int element, int component) {
        long span = span(element, 1, component);
        return (int) span == 0 ? Optional.empty() : decimalAt(element, component, (int) (span >>> 32), (int) span);
    }

    /** A component that is an amount, in cents; empty where it is absent. */
    public OptionalLong optionalCents(int element, int component) {
        long span = span(element, 1, component);
        int length = (int) span;
        return length == 0 ? OptionalLong.empty() : OptionalLong.of(checkedCents(element, (int) (span >>> 32), length, component));
    }

    /** The segment's number in the file, 1 = the first ISA. */
    public long number() {
        return number;
    }

    /** Names the guide's loop that the segment belongs to; positions and findings carry it until the next segment is read. */
    public void inLoop(String loop) {
        this.loop = loop;
    }

    public Position position() {
        return Position.ofSegment(number, id(), loop, offset);
    }

    public Position position(int element) {
        return position(element, 0);
    }

    public Position position(int element, int component) {
        int at = element > count ? starts[count + 1] - 1 : starts[element];
        return new Position(number, id(), loop, element, 0, component, offset + at);
    }

    /** Reports that this segment is wrong. The sentence must not hold a person's data. */
    public void report(EdiFault fault, String sentence) {
        findings.accept(new Finding(fault, position(), sentence));
    }

    /** Reports that an element is wrong. The sentence must not hold a person's data. */
    public void report(EdiFault fault, int element, String sentence) {
        findings.accept(new Finding(fault, position(element), sentence));
    }

    /** The segment as a value to keep. */
    public Segment copy() {
        List<Segment.Element> elements = new ArrayList<>(count);
        for (int element = 1; element <= count; element++) {
            List<List<String>> repetitions = new ArrayList<>();
            for (int repetition = 1; repetition <= Math.max(1, repetitions(element)); repetition++) {
                List<String> components = new ArrayList<>();
                for (int component = 1; component <= Math.max(1, components(element, repetition)); component++) {
                    components.add(text(element, repetition, component));
                }
                repetitions.add(components);
            }
            elements.add(new Segment.Element(repetitions));
        }
        return new Segment(id(), elements);
    }

    /** The segment's bytes as text, without its terminator: for showing a file as it is. */
    public String raw() {
        return textAt(base, starts[count + 1] - 1);
    }

    void reset() {
        loop = "";
    }

    private String textAt(int at, int length) {
        return length <= SharedTexts.MAX_BYTES
                ? shared.text(bytes, at, length)
                : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    /** Where a component lies: its index in {@link #bytes} in the high half, its length in the low one. */
    private long span(int element, int repetition, int component) {
        if (element > count) {
            return 0;
        }
        int end = base + starts[element + 1] - 1;
        int start = base + starts[element];
        byte repetitionSeparator = delimiters.repetition();
        byte componentSeparator = delimiters.component();
        int repetitionsLeft = repetition - 1;
        int componentsLeft = component - 1;
        int i = start;
        for (; i < end; i++) {
            byte b = bytes[i];
            if (b == repetitionSeparator) {
                if (repetitionsLeft-- == 0) {
                    break;
                }
                start = i + 1;
            } else if (b == componentSeparator && repetitionsLeft == 0) {
                if (componentsLeft-- == 0) {
                    break;
                }
                start = i + 1;
            }
        }
        return repetitionsLeft > 0 || componentsLeft > 0 ? 0 : (long) start << 32 | i - start;
    }

    private int countOf(byte separator, int element, int repetition, boolean withinRepetition) {
        int found = 0;
        int repetitionAt = 1;
        for (int i = base + starts[element]; i < base + starts[element + 1] - 1; i++) {
            if (bytes[i] == separator && (!withinRepetition || repetitionAt == repetition)) {
                found++;
            } else if (bytes[i] == delimiters.repetition()) {
                repetitionAt++;
            }
        }
        return found;
    }

    private long checkedCents(int element, int at, int length, int component) {
        long cents = Numbers.cents(bytes, at, length);
        if (cents == Numbers.NOT_CENTS) {
            findings.accept(new Finding(EdiFault.AMOUNT_INVALID, position(element, component),
                    "An amount must be a number of at most " + Numbers.MAX_DIGITS + " digits with at most two decimals, such as 48.1."));
            return 0;
        }
        return cents;
    }

    private Optional<BigDecimal> decimalAt(int element, int component, int at, int length) {
        if (length == 1 && bytes[at] >= '0' && bytes[at] <= '9') {
            return Optional.of(BigDecimal.valueOf(bytes[at] - '0'));
        }
        if (!Numbers.isDecimal(bytes, at, length)) {
            findings.accept(new Finding(EdiFault.NUMBER_INVALID, position(element, component), "A number is expected here, such as 1 or .5."));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(new String(bytes, at, length, StandardCharsets.ISO_8859_1)));
    }
}
