package com.superbill.edi;

import java.text.Normalizer;

/** Names and addresses as every receiver takes them: X12's basic and extended letters, without accents and without what could be a delimiter. */
public final class PlainText {

    private PlainText() {
    }

    /** {@code Piña~Núñez} becomes {@code Pina Nunez}. What has no letter in X12 becomes a blank, and blanks in a row become one. */
    public static String of(String text) {
        String withoutAccents = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return withoutAccents.replaceAll("[^A-Za-z0-9 .,'&/#()-]", " ").replaceAll(" +", " ").strip();
    }
}
