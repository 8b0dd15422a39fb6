package com.superbill.platform.store;

import com.superbill.platform.Env;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a person's data into a token that finds the same data again and tells nothing else: HMAC-SHA256 under a secret of
 * the deployment, cut to 128 bits. So a name can be searched for without standing in a key.
 */
public final class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;

    private final SecretKeySpec secret;

    public BlindIndex(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    public static BlindIndex fromEnv() {
        return new BlindIndex(Env.required("BLIND_INDEX_KEY"));
    }

    /**
     * @param purpose keeps tokens of different fields apart
     * @param text case, accents, blanks and punctuation do not matter
     */
    public String token(String purpose, String text) {
        return exactToken(purpose, normalized(text));
    }

    /** As {@link #token}, where every character counts, as in ids of other systems. */
    public String exactToken(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] full = mac.doFinal((purpose + "|" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(full, 0, TOKEN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lower-case letters and digits without accents: {@code O'Brién} becomes {@code obrien}. */
    public static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
