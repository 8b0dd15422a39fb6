package com.superbill.platform.api;

import com.superbill.platform.json.JsonText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a route answers. */
public record Response(int status, String body, Map<String, String> headers) {

    private static final String JSON = "application/json";
    static final String PROBLEM_JSON = "application/problem+json";

    public Response {
        headers = Map.copyOf(headers);
    }

    /** @param view a record with {@code @Json} */
    public static Response ok(Object view) {
        return new Response(200, JsonText.write(view), Map.of("Content-Type", JSON));
    }

    public static Response created(Object view, String location) {
        return new Response(201, JsonText.write(view), Map.of("Content-Type", JSON, "Location", location));
    }

    /** Taken; what comes of it shows at the location. */
    public static Response accepted(Object view, String location) {
        return new Response(202, JsonText.write(view), Map.of("Content-Type", JSON, "Location", location));
    }

    /** Nothing by that id that the caller may see; another practice's record is answered the same. */
    public static Response notFound(String what) {
        return problem(404, "notFound", "There is no such " + what + ".");
    }

    public static Response conflict(String code, String detail) {
        return problem(409, code, detail);
    }

    /** {@code If-Match} names a version that is no longer the latest, or somebody was quicker. */
    public static Response changedMeanwhile() {
        return problem(412, "changedMeanwhile", "Somebody changed it meanwhile; read it again and repeat your change.");
    }

    /** @param code stable, camelCase; for programs. @param detail one sentence for people */
    public static Response problem(int status, String code, String detail) {
        return problem(status, code, detail, Optional.empty());
    }

    /** @param pointer JSON pointer to the offending field */
    public static Response problem(int status, String code, String detail, Optional<String> pointer) {
        return new Response(status, JsonText.write(new ProblemDetails(code, status, detail, pointer)), Map.of("Content-Type", PROBLEM_JSON));
    }

    public Response etag(long version) {
        return header("ETag", "\"" + version + "\"");
    }

    public Response header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Response(status, body, more);
    }
}
