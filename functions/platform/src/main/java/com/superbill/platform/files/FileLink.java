package com.superbill.platform.files;

import io.avaje.jsonb.Json;
import java.time.Instant;

/**
 * A short-lived way to a raw file, as the API answers it.
 *
 * @param url a signed URL that a browser can open until {@code expiresAt}
 */
@Json
public record FileLink(String url, Instant expiresAt) {
}
