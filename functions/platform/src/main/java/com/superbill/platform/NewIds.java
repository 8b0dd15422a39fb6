package com.superbill.platform;

import com.github.f4b6a3.ulid.UlidCreator;
import java.security.SecureRandom;

/** Makes ids: a prefix that names the kind and a ULID, so that ids sort by the time they were made. */
public final class NewIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without vowels and look-alikes: nobody reads a word or mistakes 0 for O on a paper claim. */
    private static final String CONTROL_ALPHABET = "0123456789BCDFGHJKLMNPQRSTVWXZ";

    private NewIds() {
    }

    public static String next(String prefix) {
        return prefix + "_" + UlidCreator.getMonotonicUlid().toLowerCase();
    }

    /**
     * A random control number for an X12 file. Of the 17 characters that a claim's has there are 10^25: among ten million claims
     * the odds of a duplicate are 1 to 10^11, and the conditional write of its key notices even that.
     */
    public static String controlNumber(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(CONTROL_ALPHABET.charAt(RANDOM.nextInt(CONTROL_ALPHABET.length())));
        }
        return text.toString();
    }
}
