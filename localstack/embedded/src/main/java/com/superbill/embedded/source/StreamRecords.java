package com.superbill.embedded.source;

import com.superbill.embedded.template.Account;
import com.superbill.embedded.template.Json;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records of DynamoDB Streams in the shape in which Lambda gets them. */
final class StreamRecords {

    private StreamRecords() {}

    static JsonNode toJson(Record source, String streamArn) {
        StreamRecord change = source.dynamodb();
        ObjectNode record = Json.object()
                .put("eventID", source.eventID()).put("eventName", source.eventNameAsString()).put("eventVersion", source.eventVersion())
                .put("eventSource", "aws:dynamodb").put("awsRegion", Account.REGION);
        ObjectNode dynamodb = record.putObject("dynamodb");
        if (change.approximateCreationDateTime() != null) {
            dynamodb.put("ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
        }
        item(dynamodb, "Keys", change.hasKeys(), change.keys());
        item(dynamodb, "NewImage", change.hasNewImage(), change.newImage());
        item(dynamodb, "OldImage", change.hasOldImage(), change.oldImage());
        dynamodb.put("SequenceNumber", change.sequenceNumber()).put("SizeBytes", change.sizeBytes())
                .put("StreamViewType", change.streamViewTypeAsString());
        return record.put("eventSourceARN", streamArn);
    }

    private static void item(ObjectNode target, String name, boolean present, Map<String, AttributeValue> item) {
        if (present) {
            attributes(target.putObject(name), item);
        }
    }

    private static ObjectNode attributes(ObjectNode target, Map<String, AttributeValue> item) {
        item.forEach((name, value) -> target.set(name, value(value)));
        return target;
    }

    private static JsonNode value(AttributeValue value) {
        ObjectNode node = Json.object();
        return switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case B -> node.put("B", value.b().asByteArrayUnsafe());
            case M -> {
                attributes(node.putObject("M"), value.m());
                yield node;
            }
            case L -> {
                ArrayNode list = node.putArray("L");
                value.l().forEach(element -> list.add(value(element)));
                yield node;
            }
            case SS -> strings(node, "SS", value.ss());
            case NS -> strings(node, "NS", value.ns());
            case BS -> {
                ArrayNode list = node.putArray("BS");
                value.bs().forEach(bytes -> list.add(bytes.asByteArrayUnsafe()));
                yield node;
            }
            // DynamoDB Local's streams leave an empty map out altogether and send {}; the service itself sends {"M":{}}
            case UNKNOWN_TO_SDK_VERSION -> {
                node.putObject("M");
                yield node;
            }
        };
    }

    private static ObjectNode strings(ObjectNode node, String name, List<String> values) {
        ArrayNode list = node.putArray(name);
        values.forEach(list::add);
        return node;
    }
}
