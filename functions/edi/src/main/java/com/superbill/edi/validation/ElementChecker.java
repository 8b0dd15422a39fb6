package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import com.superbill.edi.ValueView;
import java.util.Optional;

/** Checks a segment's elements against the guide: presence, repetitions, components, types, lengths, code values, syntax notes. */
final class ElementChecker {

    private static final long DAY = ValueView.wordOf("D8");
    private static final long PERIOD = ValueView.wordOf("RD8");
    private static final long DAY_AND_TIME = ValueView.wordOf("DT");
    private static final long TIME = ValueView.wordOf("TM");
    private static final long NO_FORMAT = 0;

    private static final int MAX_CODES_NAMED = 12;

    private final Reporter reporter;
    private final CodeSets codeSets;
    private final boolean asksCodeSets;
    private SegmentView segment;
    /** No value of the segment has parts or control characters, so that none need be asked. */
    private boolean plain;
    /** A day that exists, as {@link ValueView#word}. */
    private long lastDay = ValueView.wordOf("20000101");
    /** How the next value is to be read, as the one before it has said. */
    private long format;

    ElementChecker(Reporter reporter, CodeSets codeSets) {
        this.reporter = reporter;
        this.codeSets = codeSets;
        this.asksCodeSets = codeSets != CodeSets.NONE;
    }

    void check(SegmentView inSight, GuideSegment guide) {
        segment = inSight;
        plain = segment.isPlain();
        format = NO_FORMAT;
        long filled = 0;
        var tests = guide.tests();
        int last = Math.min(tests.count(), Math.max(segment.count(), guide.lastRequired()));
        for (int element = 1; element <= last; element++) {
            var value = segment.value(element);
            if (!value.isEmpty()) {
                filled |= 1L << element;
                if (!tests.test(element).accepts(value, plain, plain, lastDay, asksCodeSets)) {
                    check(guide.elements().get(element - 1), element, guide.keyElement());
                }
            } else if (tests.isRequired(element)) {
                reportMissing(guide.elements().get(element - 1), element, 0, 0);
            }
        }
        for (int element = tests.count() + 1; element <= segment.count(); element++) {
            if (segment.has(element)) {
                filled |= element < Long.SIZE ? 1L << element : 0;
                if (!guide.open()) {
                    reporter.element(Fault.ELEMENT_NOT_USED, segment, element, 0, 0, "", "The guide does not use this element.");
                }
            }
        }
        if (filled == 0 && guide.lastRequired() == 0) {
            reporter.segment(Fault.SEGMENT_WITHOUT_VALUES, segment, segment.loop(), segment.id() + " holds nothing: at least one of its elements must be filled.");
        }
        var notes = guide.notes();
        for (int i = 0; i < notes.size(); i++) {
            var note = notes.get(i);
            if (!note.concerns(filled)) {
                break;
            }
            int violated = note.violatedAt(filled);
            if (violated > 0) {
                reporter.element(note.kind() == 'E' ? Fault.ELEMENT_EXCLUDED_BY_ANOTHER : Fault.ELEMENT_MISSING_BESIDE_ANOTHER, segment, violated, 0, 0, "",
                        note.sentence(segment.id()));
            }
        }
    }

    private void check(GuideElement guide, int element, int keyElement) {
        if (guide.usage() == Usage.NOT_USED) {
            reporter.element(Fault.ELEMENT_NOT_USED, segment, element, 0, 0, "", "The guide does not use this element here.");
            return;
        }
        if (!guide.isComposite() && (plain || segment.isPlain(element))) {
            checkValue(guide, segment.value(element), element, guide.maxRepetitions() > 1 ? 1 : 0, 0, element == keyElement);
            return;
        }
        int repetitions = segment.repetitionCount(element);
        if (repetitions > guide.maxRepetitions()) {
            reporter.element(Fault.TOO_MANY_REPETITIONS, segment, element, 0, 0, guide.number(), capitalized(guide.name()) + " may come at most "
                    + guide.maxRepetitions() + " times; a repetition separator in it counts as one.");
        }
        for (int repetition = 1; repetition <= Math.min(repetitions, guide.maxRepetitions()); repetition++) {
            int shown = guide.maxRepetitions() > 1 ? repetition : 0;
            if (guide.isComposite()) {
                checkComposite(guide, element, repetition, shown, element == keyElement);
            } else {
                if (segment.componentCount(element, repetition) > 1) {
                    reporter.element(Fault.TOO_MANY_COMPONENTS, segment, element, shown, 0, guide.number(),
                            capitalized(guide.name()) + " has no components; a component separator stands in it.");
                }
                checkValue(guide, segment.value(element, repetition, 1), element, shown, 0, element == keyElement);
            }
        }
    }

    private void checkComposite(GuideElement composite, int element, int repetition, int shown, boolean holdsKey) {
        format = NO_FORMAT;
        var tests = composite.componentTests();
        int present = segment.componentCount(element, repetition);
        for (int component = 1; component <= tests.count(); component++) {
            var value = segment.value(element, repetition, component);
            if (!value.isEmpty()) {
                if (!tests.test(component).accepts(value, true, plain, lastDay, asksCodeSets)) {
                    checkComponent(composite.components().get(component - 1), value, element, shown, component, holdsKey && component == 1 && repetition == 1);
                }
            } else if (tests.isRequired(component)) {
                reportMissing(composite.components().get(component - 1), element, shown, component);
            }
        }
        for (int component = tests.count() + 1; component <= present; component++) {
            if (!segment.value(element, repetition, component).isEmpty()) {
                reporter.element(Fault.ELEMENT_NOT_USED, segment, element, shown, component, "", "The guide does not use this component here.");
            }
        }
    }

    private void checkComponent(GuideElement guide, ValueView value, int element, int repetition, int component, boolean isKey) {
        if (guide.usage() == Usage.NOT_USED) {
            reporter.element(Fault.ELEMENT_NOT_USED, segment, element, repetition, component, "", "The guide does not use this component here.");
        } else {
            checkValue(guide, value, element, repetition, component, isKey);
        }
    }

    private void reportMissing(GuideElement guide, int element, int repetition, int component) {
        reporter.element(Fault.ELEMENT_MISSING, segment, element, repetition, component, guide.number(), capitalized(guide.name()) + " is required.");
    }

    /** {@code isKey}: the structure has been found by this value, so its code has been dealt with. */
    private void checkValue(GuideElement guide, ValueView value, int element, int repetition, int component, boolean isKey) {
        var data = guide.data();
        if (data == DataElement.NONE) {
            return;
        }
        Fault fault = faultOf(data, value);
        if (fault != null) {
            reporter.element(fault, segment, element, repetition, component, data.number(), sentence(fault, guide, data, value.length()));
        } else if (!guide.codes().isAny() && !guide.codes().contains(value)) {
            if (!isKey) {
                reporter.element(Fault.CODE_INVALID, segment, element, repetition, component, data.number(), codeSentence(guide));
            }
        } else if (guide.digits() > 0 && !(value.length() == guide.digits() && value.digits(0, guide.digits()) != ValueView.NO_DIGITS)) {
            reporter.element(Fault.PATTERN_WRONG, segment, element, repetition, component, data.number(), guide.digits() + " digits are expected here.");
        } else if (!guide.codeSet().isEmpty() && codeSets.ask(guide.codeSet(), value.text(), Optional.empty()) == CodeSets.Answer.NOT_LISTED) {
            reporter.element(Fault.CODE_NOT_LISTED, segment, element, repetition, component, data.number(), "This " + guide.name() + " is not in its list.");
        } else if (value.byteAt(value.length() - 1) == ' ' && value.length() > data.minimum()) {
            reporter.element(Fault.TRAILING_SPACES, segment, element, repetition, component, data.number(), "Spaces end " + guide.name() + ", which X12 has sent without them.");
        }
        if (data.isFormatQualifier()) {
            format = value.word();
        }
    }

    /** Null where the value is fine. */
    private Fault faultOf(DataElement data, ValueView value) {
        if (!plain && value.hasControlCharacter()) {
            return Fault.CHARACTER_INVALID;
        }
        return switch (data.type()) {
            case R -> numberFault(data, NumberValues.digits(value, true));
            case N0 -> numberFault(data, NumberValues.digits(value, false));
            case DT -> isDay(value) ? null : Fault.DATE_INVALID;
            case TM -> DateValues.isTime(value) ? null : Fault.TIME_INVALID;
            case AN, ID, B -> data.isFormatted() ? formattedFault(value) : lengthFault(data, value.length());
        };
    }

    private Fault formattedFault(ValueView value) {
        if (format == DAY) {
            return value.length() == DateValues.DAY_LENGTH && isDay(value) ? null : Fault.DATE_INVALID;
        }
        if (format == PERIOD) {
            return DateValues.isPeriod(value) ? null : Fault.DATE_INVALID;
        }
        if (format == DAY_AND_TIME) {
            return DateValues.isDayAndTime(value) ? null : Fault.DATE_INVALID;
        }
        return format != TIME || DateValues.isTime(value) ? null : Fault.TIME_INVALID;
    }

    /** Remembers the last day that exists: most days of a claim are the same. */
    private boolean isDay(ValueView value) {
        if (value.length() == DateValues.DAY_LENGTH && value.word() == lastDay) {
            return true;
        }
        boolean exists = DateValues.isDay(value);
        if (exists) {
            lastDay = value.word();
        }
        return exists;
    }

    private static Fault numberFault(DataElement data, int digits) {
        return digits == NumberValues.NONE ? Fault.NUMBER_INVALID : lengthFault(data, digits);
    }

    private static Fault lengthFault(DataElement data, int length) {
        return length < data.minimum() ? Fault.TOO_SHORT : length > data.maximum() ? Fault.TOO_LONG : null;
    }

    private static String sentence(Fault fault, GuideElement guide, DataElement data, int length) {
        String name = capitalized(guide.name());
        return switch (fault) {
            case TOO_SHORT -> name + " has at least " + data.minimum() + " characters; here are " + length + ".";
            case TOO_LONG -> name + " has at most " + data.maximum() + " characters; here are " + length + ".";
            case CHARACTER_INVALID -> name + " holds a control character.";
            case NUMBER_INVALID -> name + " is no number.";
            case DATE_INVALID -> name + " is no day or period that exists, in the format that is announced.";
            case TIME_INVALID -> name + " is no time of day.";
            default -> throw new IllegalStateException("no sentence for " + fault);
        };
    }

    private static String codeSentence(GuideElement guide) {
        var codes = guide.codes().names();
        return codes.size() > MAX_CODES_NAMED ? "The guide does not have this value of " + guide.name() + " here."
                : capitalized(guide.name()) + " must be " + (codes.size() > 1 ? "one of " : "") + String.join(", ", codes) + " here.";
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
