package com.superbill.platform.files;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.PracticeId;
import com.superbill.platform.json.InvalidJson;
import com.superbill.platform.json.JsonText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that arrived in a bucket, as S3 tells it.
 *
 * @param entityTag changes with the content
 * @param at when the file had arrived; notifications themselves come in any order
 */
public record ObjectCreated(String bucket, String key, String entityTag, Instant at) {

    /**
     * What a key says; keys are {@code uploads/<practice>/<documentId>} and {@code inbound/<practice>/<file>}.
     *
     * @param folder {@code uploads} or {@code inbound}, where the file is one of ours
     * @param name all that follows the practice
     */
    public record Place(String folder, PracticeId practice, String name) {
    }

    /**
     * @param notification what S3 puts into the queue; its test message names no file
     * @throws InvalidJson if it is no such notification
     */
    public static List<ObjectCreated> read(String notification) {
        try {
            return list(JsonText.readMap(notification).get("Records")).stream().map(ObjectCreated::of).toList();
        } catch (ClassCastException | NullPointerException | DateTimeException e) {
            throw new InvalidJson("is no notification of a file");
        }
    }

    /** Empty for a key that names no practice's file. */
    public Optional<Place> place() {
        String[] path = key.split("/", 3);
        try {
            return path.length == 3 ? Optional.of(new Place(path[0], new PracticeId(path[1]), path[2])) : Optional.empty();
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    private static ObjectCreated of(Object entry) {
        Map<?, ?> s3 = map(map(entry).get("s3"));
        Map<?, ?> object = map(s3.get("object"));
        // S3 writes keys in notifications as in a form: blanks as +
        String key = URLDecoder.decode((String) object.get("key"), StandardCharsets.UTF_8);
        return new ObjectCreated((String) map(s3.get("bucket")).get("name"), key, String.valueOf(object.get("eTag")), Instant.parse((String) map(entry).get("eventTime")));
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
