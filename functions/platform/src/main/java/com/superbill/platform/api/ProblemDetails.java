package com.superbill.platform.api;

import io.avaje.jsonb.Json;
import java.util.Optional;

/**
 * RFC 9457.
 *
 * @param code stable name of the problem; {@code type} is made from it
 * @param pointer JSON pointer to the offending field
 */
@Json
record ProblemDetails(String type, String title, int status, String code, String detail, Optional<String> pointer) {

    ProblemDetails(String code, int status, String detail, Optional<String> pointer) {
        this("https://superbill.example/problems/" + code, titleOf(status), status, code, detail, pointer);
    }

    private static String titleOf(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 409 -> "Conflict";
            case 412 -> "Changed meanwhile";
            case 413 -> "Too large";
            case 415 -> "Not this media type";
            case 422 -> "Cannot be done";
            case 429 -> "Too many requests";
            default -> status >= 500 ? "Our error" : "Refused";
        };
    }
}
