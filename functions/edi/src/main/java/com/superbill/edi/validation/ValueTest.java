package com.superbill.edi.validation;

import com.superbill.edi.ValueView;

/**
 * Whether a value is what nearly every value is at its place in a guide: right. Told from a few fields at once, because a file has a hundred values a claim and the guide's
 * description of each is five objects deep. What this does not accept need not be wrong: {@link ElementChecker} looks at it again, to say what is.
 */
final class ValueTest {

    private enum Kind { NOTHING, TEXT, CODE, NUMBER, WHOLE_NUMBER, DAY }

    private final boolean isText;
    private final boolean isCode;
    private final boolean isNumber;
    private final boolean withPoint;
    private final boolean isDay;
    private final boolean isListed;
    private final int minimum;
    private final int maximum;
    private final CodeValues codes;

    private ValueTest(Kind kind, DataElement data, CodeValues codes, boolean isListed) {
        this.isText = kind == Kind.TEXT;
        this.isCode = kind == Kind.CODE;
        this.isNumber = kind == Kind.NUMBER || kind == Kind.WHOLE_NUMBER;
        this.withPoint = kind == Kind.NUMBER;
        this.isDay = kind == Kind.DAY;
        this.isListed = isListed;
        this.minimum = data.minimum();
        this.maximum = data.maximum();
        this.codes = codes;
    }

    static ValueTest of(Usage usage, DataElement data, CodeValues codes, String codeSet, int digits) {
        return new ValueTest(usage == Usage.NOT_USED || data == DataElement.NONE || digits > 0 || data.isFormatQualifier() || data.isFormatted() ? Kind.NOTHING : kind(data, codes),
                data, codes, !codeSet.isEmpty());
    }

    private static Kind kind(DataElement data, CodeValues codes) {
        return switch (data.type()) {
            case AN, ID -> codes.isAny() ? Kind.TEXT : Kind.CODE;
            case R -> codes.isAny() ? Kind.NUMBER : Kind.NOTHING;
            case N0 -> codes.isAny() ? Kind.WHOLE_NUMBER : Kind.NOTHING;
            case DT -> codes.isAny() ? Kind.DAY : Kind.NOTHING;
            case TM, B -> Kind.NOTHING;
        };
    }

    /**
     * @param whole whether it is known that no separator stands in the value
     * @param plain whether it is known that no control character does either
     * @param day a day that exists, as {@link ValueView#word}
     * @param asked whether code lists that are kept elsewhere are asked
     */
    boolean accepts(ValueView value, boolean whole, boolean plain, long day, boolean asked) {
        if (isListed && asked) {
            return false;
        }
        int length = value.length();
        if (isText) {
            return whole && length >= minimum && length <= maximum && value.byteAt(length - 1) != ' ' && (plain || !value.hasControlCharacter());
        }
        if (isCode) {
            return length >= minimum && length <= maximum && length <= Long.BYTES && codes.contains(value);
        }
        if (isNumber) {
            int digits = value.countDigits(withPoint);
            return digits >= minimum && digits <= maximum;
        }
        return isDay && length == DateValues.DAY_LENGTH && value.word() == day;
    }
}
