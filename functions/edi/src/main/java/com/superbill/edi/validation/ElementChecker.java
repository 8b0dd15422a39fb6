package com.superbill.edi.validation;

import com.superbill.edi.Numbers;
import com.superbill.edi.SegmentView;
import java.util.List;
import java.util.Optional;

/** Checks a segment's elements against the guide: presence, repetitions, components, types, lengths, code values, syntax notes. */
final class ElementChecker {

    /** The element that says how the one after it is to be read: {@code D8}, {@code RD8}, {@code DT}, {@code TM}. */
    private static final String FORMAT_QUALIFIER = "1250";
    private static final String FORMATTED = "1251";

    private final Reporter reporter;
    private final CodeSets codeSets;
    private SegmentView segment;
    private String format = "";

    ElementChecker(Reporter reporter, CodeSets codeSets) {
        this.reporter = reporter;
        this.codeSets = codeSets;
    }

    void check(SegmentView inSight, GuideSegment guide) {
        segment = inSight;
        format = "";
        var elements = guide.elements();
        for (int element = 1; element <= elements.size(); element++) {
            check(elements.get(element - 1), element, guide.keyElement());
        }
        if (!guide.open()) {
            for (int element = elements.size() + 1; element <= segment.count(); element++) {
                if (segment.has(element)) {
                    reporter.element(Fault.ELEMENT_NOT_USED, segment, element, 0, 0, "", "The guide does not use this element.");
                }
            }
        }
        for (var note : guide.notes()) {
            int violated = note.violatedAt(segment);
            if (violated > 0) {
                reporter.element(note.kind() == 'E' ? Fault.ELEMENT_EXCLUDED_BY_ANOTHER : Fault.ELEMENT_MISSING_BESIDE_ANOTHER, segment, violated, 0, 0, "",
                        note.kind() == 'E' ? "This element may not stand beside another that is filled." : "This element is required beside another that is filled.");
            }
        }
    }

    private void check(GuideElement guide, int element, int keyElement) {
        if (segment.isEmpty(element)) {
            if (guide.usage() == Usage.REQUIRED) {
                reporter.element(Fault.ELEMENT_MISSING, segment, element, 0, 0, guide.number(), capitalized(guide.name()) + " is required.");
            }
            return;
        }
        if (guide.usage() == Usage.NOT_USED) {
            reporter.element(Fault.ELEMENT_NOT_USED, segment, element, 0, 0, "", "The guide does not use this element here.");
            return;
        }
        if (segment.isPlain(element)) {
            if (guide.isComposite()) {
                checkComposite(guide, element, 1, guide.maxRepetitions() > 1 ? 1 : 0, element == keyElement);
            } else {
                checkValue(guide, segment.text(element), element, guide.maxRepetitions() > 1 ? 1 : 0, 0, element == keyElement);
            }
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
                checkValue(guide, segment.text(element, repetition, 1), element, shown, 0, element == keyElement);
            }
        }
    }

    private void checkComposite(GuideElement composite, int element, int repetition, int shown, boolean holdsKey) {
        format = "";
        var components = composite.components();
        int present = segment.componentCount(element, repetition);
        for (int component = 1; component <= components.size(); component++) {
            var guide = components.get(component - 1);
            String value = component > present ? "" : segment.text(element, repetition, component);
            if (!value.isEmpty() && guide.usage() == Usage.NOT_USED) {
                reporter.element(Fault.ELEMENT_NOT_USED, segment, element, shown, component, "", "The guide does not use this component here.");
            } else if (!value.isEmpty()) {
                checkValue(guide, value, element, shown, component, holdsKey && component == 1 && repetition == 1);
            } else if (guide.usage() == Usage.REQUIRED) {
                reporter.element(Fault.ELEMENT_MISSING, segment, element, shown, component, guide.number(), capitalized(guide.name()) + " is required.");
            }
        }
        for (int component = components.size() + 1; component <= present; component++) {
            if (!segment.text(element, repetition, component).isEmpty()) {
                reporter.element(Fault.ELEMENT_NOT_USED, segment, element, shown, component, "", "The guide does not use this component here.");
            }
        }
    }

    /** {@code isKey}: the structure has been found by this value, so its code has been dealt with. */
    private void checkValue(GuideElement guide, String value, int element, int repetition, int component, boolean isKey) {
        if (guide.data().isEmpty()) {
            return;
        }
        var data = guide.data().get();
        Fault fault = faultOf(data, value);
        if (fault != null) {
            reporter.element(fault, segment, element, repetition, component, data.number(), sentence(fault, data, value));
        } else if (!guide.codes().isEmpty() && !guide.codes().contains(value)) {
            if (!isKey) {
                reporter.element(Fault.CODE_INVALID, segment, element, repetition, component, data.number(), "The guide does not have this value of " + data.name() + " here.");
            }
        } else if (guide.digits() > 0 && !(value.length() == guide.digits() && Numbers.areDigits(value))) {
            reporter.element(Fault.PATTERN_WRONG, segment, element, repetition, component, data.number(), guide.digits() + " digits are expected here.");
        } else if (!guide.codeSet().isEmpty() && codeSets.ask(guide.codeSet(), value, Optional.empty()) == CodeSets.Answer.NOT_LISTED) {
            reporter.element(Fault.CODE_NOT_LISTED, segment, element, repetition, component, data.number(), "The list of this " + data.name() + " does not have this value.");
        } else if (value.endsWith(" ") && value.length() > data.minimum()) {
            reporter.element(Fault.TRAILING_SPACES, segment, element, repetition, component, data.number(), "Spaces end " + data.name() + ", which X12 has sent without them.");
        }
        if (data.number().equals(FORMAT_QUALIFIER)) {
            format = value;
        }
    }

    /** Null where the value is fine. */
    private Fault faultOf(DataElement data, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7F) {
                return Fault.CHARACTER_INVALID;
            }
        }
        return switch (data.type()) {
            case R -> NumberValues.isNumber(value, true) ? lengthFault(data, NumberValues.digitsOf(value)) : Fault.NUMBER_INVALID;
            case N0 -> NumberValues.isNumber(value, false) ? lengthFault(data, NumberValues.digitsOf(value)) : Fault.NUMBER_INVALID;
            case DT -> DateValues.isDay(value) ? null : Fault.DATE_INVALID;
            case TM -> DateValues.isTime(value) ? null : Fault.TIME_INVALID;
            case AN, ID, B -> data.number().equals(FORMATTED) ? formattedFault(value) : lengthFault(data, value.length());
        };
    }

    private Fault formattedFault(String value) {
        return switch (format) {
            case "D8" -> value.length() == DateValues.DAY_LENGTH && DateValues.isDay(value) ? null : Fault.DATE_INVALID;
            case "RD8" -> DateValues.isPeriod(value) ? null : Fault.DATE_INVALID;
            case "DT" -> value.length() == DateValues.DAY_LENGTH + 4 && DateValues.isDay(value.substring(0, DateValues.DAY_LENGTH)) && DateValues.isTime(value.substring(DateValues.DAY_LENGTH)) ? null : Fault.DATE_INVALID;
            case "TM" -> DateValues.isTime(value) ? null : Fault.TIME_INVALID;
            default -> null;
        };
    }

    private static Fault lengthFault(DataElement data, int length) {
        return length < data.minimum() ? Fault.TOO_SHORT : length > data.maximum() ? Fault.TOO_LONG : null;
    }

    private static String sentence(Fault fault, DataElement data, String value) {
        String name = capitalized(data.name());
        return switch (fault) {
            case TOO_SHORT -> name + " has at least " + data.minimum() + " characters; here are " + value.length() + ".";
            case TOO_LONG -> name + " has at most " + data.maximum() + " characters; here are " + value.length() + ".";
            case CHARACTER_INVALID -> name + " holds a control character.";
            case NUMBER_INVALID -> name + " is no number.";
            case DATE_INVALID -> name + " is no day or period that exists, in the format that is announced.";
            case TIME_INVALID -> name + " is no time of day.";
            default -> throw new IllegalStateException("no sentence for " + fault);
        };
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
