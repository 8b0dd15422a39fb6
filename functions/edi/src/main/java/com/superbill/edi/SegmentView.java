package com.superbill.edi;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
public final class SegmentView implements SegmentSource {

    /** Elements of a segment; the longest of any guide has 26. */
    public static final int MAX_ELEMENTS = 255;

    private static final int MAX_INTEGER_DIGITS = 9;
    private static final int EXPECTED_COMPONENTS = 8;

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
    /** Something of the segment was read as less than it says. */
    private boolean inexact;
    /** The elements that were asked for, a bit each. */
    private long read;

    SegmentView(Consumer<? super Finding> findings) {
        this.findings = findings;
    }

    /** The segment's id, such as {@code CLP}. */
    @Override
    public String id() {
        return textAt(base, length(0));
    }

    public boolean is(String id) {
        return matches(0, id);
    }

    @Override
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

    @Override
    public boolean has(int element) {
        return length(element) > 0;
    }

    @Override
    public String text(int element) {
        read |= 1L << element;
        int length = length(element);
        if (length == 0) {
            return "";
        }
        int start = base + starts[element];
        byte component = delimiters.component();
        byte repetition = delimiters.repetition();
        for (int i = start; i < start + length; i++) {
            if (bytes[i] == component || bytes[i] == repetition) {
                inexact = true;
                return textAt(start, i - start);
            }
        }
        return textAt(start, length);
    }

    /** The whole element as it stands, separators of components and repetitions included. */
    public String raw(int element) {
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

    @Override
    public String text(int element, int component) {
        read |= 1L << element;
        return text(element, 1, component);
    }

    /** A component of a repetition of the element. */
    public String text(int element, int repetition, int component) {
        long span = span(element, repetition, component);
        int length = (int) span;
        return length == 0 ? "" : textAt((int) (span >>> 32), length);
    }

    /** How often the element is repeated; 0 where it is empty. */
    public int repetitionCount(int element) {
        return isEmpty(element) ? 0 : 1 + countOf(delimiters.repetition(), element, 1, false);
    }

    /** How many components the element's first repetition has; 0 where it is empty. */
    public int componentCount(int element) {
        return componentCount(element, 1);
    }

    public int componentCount(int element, int repetition) {
        return isEmpty(element) ? 0 : 1 + countOf(delimiters.component(), element, repetition, true);
    }

    @Override
    public List<String> components(int element) {
        read |= 1L << element;
        if (isEmpty(element)) {
            return List.of();
        }
        int end = base + starts[element + 1] - 1;
        int start = base + starts[element];
        var components = new ArrayList<String>(EXPECTED_COMPONENTS);
        for (int i = start; i < end; i++) {
            if (bytes[i] == delimiters.component()) {
                components.add(textAt(start, i - start));
                start = i + 1;
            } else if (bytes[i] == delimiters.repetition()) {
                inexact = true;
                end = i;
            }
        }
        components.add(textAt(start, end - start));
        return components;
    }

    @Override
    public List<String> repetitions(int element) {
        read |= 1L << element;
        int count = repetitionCount(element);
        var repetitions = new ArrayList<String>(count);
        for (int repetition = 1; repetition <= count; repetition++) {
            repetitions.add(text(element, repetition, 1));
        }
        return repetitions;
    }

    @Override
    public long centsOrZero(int element) {
        read |= 1L << element;
        int length = length(element);
        if (length == 0) {
            inexact = true;
            return 0;
        }
        int at = base + starts[element];
        long cents = Numbers.cents(bytes, at, length);
        if (cents == Numbers.NOT_CENTS) {
            inexact = true;
            report(EdiFault.AMOUNT_INVALID, element,
                    "An amount must be a number of at most " + Numbers.MAX_AMOUNT_DIGITS + " digits with at most two decimals, such as 48.1.");
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
    public Optional<BigDecimal> decimal(int element) {
        read |= 1L << element;
        int length = length(element);
        if (length == 0) {
            return Optional.empty();
        }
        int at = base + starts[element];
        if (length == 1 && bytes[at] >= '0' && bytes[at] <= '9') {
            return Optional.of(BigDecimal.valueOf(bytes[at] - '0'));
        }
        if (!Numbers.isDecimal(bytes, at, length)) {
            inexact = true;
            report(EdiFault.NUMBER_INVALID, element, "A number is expected here, such as 1 or .5.");
            return Optional.empty();
        }
        inexact |= !Numbers.isShortest(bytes, at, length);
        return Optional.of(new BigDecimal(new String(bytes, at, length, StandardCharsets.ISO_8859_1)));
    }

    @Override
    public OptionalInt integer(int element, int component) {
        read |= 1L << element;
        String text = text(element, component);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.length() > MAX_INTEGER_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            inexact = true;
            report(EdiFault.NUMBER_INVALID, element, "A whole number is expected here.");
            return OptionalInt.empty();
        }
        inexact |= text.length() > 1 && text.charAt(0) == '0';
        return OptionalInt.of(Integer.parseInt(text));
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
        if (inexact || count >= Long.SIZE) {
            return true;
        }
        for (int element = 1; element <= count; element++) {
            if ((read & 1L << element) == 0 && has(element)) {
                return true;
            }
        }
        return false;
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

    @Override
    public void report(EdiFault fault, int element, String sentence) {
        findings.accept(new Finding(fault, position(element), sentence));
    }

    /** The segment as a value to keep. */
    public Segment copy() {
        List<Segment.Element> elements = new ArrayList<>(count);
        for (int element = 1; element <= count; element++) {
            List<List<String>> repetitions = new ArrayList<>();
            for (int repetition = 1; repetition <= Math.max(1, repetitionCount(element)); repetition++) {
                List<String> components = new ArrayList<>();
                for (int component = 1; component <= Math.max(1, componentCount(element, repetition)); component++) {
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
        inexact = false;
        read = 0;
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
                inexact = true;
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
}
