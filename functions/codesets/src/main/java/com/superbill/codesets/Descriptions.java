package com.superbill.codesets;

import java.util.Locale;

/** The texts of one code set, one a code, in the order of the codes. */
final class Descriptions {

    private final String[] texts;
    /** The same in lower case with a blank before each word, so that a word's beginning is found by one {@code contains}. */
    private final String[] searchable;

    Descriptions(String lines) {
        texts = lines.split("\n", -1);
        searchable = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            searchable[i] = searchable(texts[i]);
        }
    }

    String at(int index) {
        return texts[index];
    }

    boolean haveWords(int index, String[] words) {
        for (String word : words) {
            if (!searchable[index].contains(" " + word)) {
                return false;
            }
        }
        return true;
    }

    static String searchable(String text) {
        var plain = new StringBuilder(text.length() + 1).append(' ');
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean part = Character.isLetterOrDigit(c);
            if (part || plain.charAt(plain.length() - 1) != ' ') {
                plain.append(part ? c : ' ');
            }
        }
        return plain.toString();
    }
}
