package com.superbill.edi;

import java.text.Normalizer;
import java.util.Locale;

/** Names and addresses as every receiver takes them (GUIDE §1): capital letters without accents, and nothing that could be a delimiter. */
public final class PlainText {

    private PlainText() {
    }

    /** {@code Piña~Núñez} becomes {@code PINA NUNEZ}. What has no letter in X12 becomes a blank, and blanks in a row become one. */
    public static String of(String text) {
        String withoutAccents = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return withoutAccents.replaceAll("[^A-Za-z0-9 .,'&/#()-]", " ").replaceAll(" +", " ").strip().toUpperCase(Locale.ROOT);
    }
}
