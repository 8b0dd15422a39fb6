package com.superbill.edi;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and addresses as every receiver takes them (GUIDE §1): capital letters without accents, and nothing that could be a delimiter. */
public final class PlainText {

    /** Letters that are no letter with an accent, as passports write them (ICAO Doc 9303), and what typewriters have for typographers' signs. */
    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('ß', "ss"), Map.entry('æ', "ae"), Map.entry('Æ', "AE"), Map.entry('œ', "oe"), Map.entry('Œ', "OE"), Map.entry('ø', "o"), Map.entry('Ø', "O"),
            Map.entry('ł', "l"), Map.entry('Ł', "L"), Map.entry('đ', "d"), Map.entry('Đ', "D"), Map.entry('ð', "d"), Map.entry('Ð', "D"), Map.entry('þ', "th"),
            Map.entry('Þ', "TH"), Map.entry('ħ', "h"), Map.entry('Ħ', "H"), Map.entry('ı', "i"), Map.entry('\u2018', "'"), Map.entry('\u2019', "'"),
            Map.entry('\u2010', "-"), Map.entry('\u2011', "-"), Map.entry('\u2013', "-"));

    private PlainText() {
    }

    /** {@code Piña~Núñez} becomes {@code PINA NUNEZ}. What has no letter in X12 becomes a blank, and blanks in a row become one. */
    public static String of(String text) {
        String withoutAccents = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String spelled = withoutAccents.chars().mapToObj(c -> SPELLED.getOrDefault((char) c, Character.toString((char) c))).collect(Collectors.joining());
        return spelled.replaceAll("[^A-Za-z0-9 .,'&/#()-]", " ").replaceAll(" +", " ").strip().toUpperCase(Locale.ROOT);
    }
}
