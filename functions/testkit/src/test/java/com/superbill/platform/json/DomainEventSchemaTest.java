package com.superbill.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.event.EventType;
import com.superbill.domain.id.EventId;
import com.superbill.domain.id.PracticeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code schemas/domain-event.v1.schema.json} tells what queues and the table really carry. */
class DomainEventSchemaTest {

    @Test
    void schemaNamesEveryTypeAndEveryField() throws IOException {
        // Given
        Map<String, Object> schema = JsonText.readMap(Files.readString(Path.of(System.getProperty("superbill.root")).resolve("schemas/domain-event.v1.schema.json")));
        Map<?, ?> properties = (Map<?, ?>) schema.get("properties");
        var event = DomainEvent.of(new EventId("evt_1"), EventType.CLAIM_PAID, new PracticeId("demo"), "clm_1", Instant.EPOCH);

        // When
        Map<String, Object> written = JsonText.readMap(JsonText.write(event));

        // Then
        assertThat(written.keySet()).isEqualTo(properties.keySet()).containsExactlyInAnyOrderElementsOf(strings(schema.get("required")));
        assertThat(strings(((Map<?, ?>) properties.get("type")).get("enum"))).containsExactlyElementsOf(
                Arrays.stream(EventType.values()).map(EventType::wireName).toList());
        properties.forEach((name, rule) -> {
            Object pattern = ((Map<?, ?>) rule).get("pattern");
            assertThat(pattern == null || ((String) written.get(name)).matches((String) pattern)).as("%s fits its pattern", name).isTrue();
        });
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
