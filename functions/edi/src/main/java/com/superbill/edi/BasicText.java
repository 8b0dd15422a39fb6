package com.superbill.edi;

import java.text.Normalizer;
import java.util.Locale;

/**
 * People's spelling of names and addresses as receivers take it (GUIDE §1): capital letters without accents, and nothing that could be a
 * delimiter. {@code Piña, José} becomes {@code PINA, JOSE}.
 */
public final class BasicText {

    private BasicText() {
    }

    /** @return text of the basic character set; characters that it does not have are left out */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9 !\"&'()+,./;?=%@-]", "").strip();
    }
}
