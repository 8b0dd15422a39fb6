package com.superbill.documents;

import com.superbill.platform.json.JsonText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A file that arrived in a bucket, as S3 tells it.
 *
 * @param entityTag changes with the content
 * @param at when the file had arrived; notifications themselves come in any order
 */
record ObjectCreated(String bucket, String key, String entityTag, Instant at) {

    /** @param notification what S3 puts into the queue; its test message names no file */
    static List<ObjectCreated> read(String notification) {
        return list(JsonText.readMap(notification).get("Records")).stream().map(record -> {
            Map<?, ?> s3 = map(map(record).get("s3"));
            Map<?, ?> object = map(s3.get("object"));
            // S3 writes keys in notifications as in a form: blanks as +
            String key = URLDecoder.decode((String) object.get("key"), StandardCharsets.UTF_8);
            return new ObjectCreated((String) map(s3.get("bucket")).get("name"), key, String.valueOf(object.get("eTag")),
                    Instant.parse((String) map(record).get("eventTime")));
        }).toList();
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}
