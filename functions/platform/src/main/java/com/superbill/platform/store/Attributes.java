package com.superbill.platform.store;

import com.superbill.platform.json.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A record's JSON form as DynamoDB attributes and back. */
final class Attributes {

    private Attributes() {
    }

    static AttributeValue of(Object value) {
        return fromPlain(JsonText.readMap(JsonText.write(value)));
    }

    static <T> T read(AttributeValue attribute, Class<T> type) {
        return JsonText.fromPlain(toPlain(attribute), type);
    }

    private static AttributeValue fromPlain(Object value) {
        return switch (value) {
            case null -> AttributeValue.fromNul(true);
            case String text -> AttributeValue.fromS(text);
            case Boolean bool -> AttributeValue.fromBool(bool);
            case Double number -> AttributeValue.fromN(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
            case Number number -> AttributeValue.fromN(number.toString());
            case List<?> list -> AttributeValue.fromL(list.stream().map(Attributes::fromPlain).toList());
            case Map<?, ?> map -> {
                Map<String, AttributeValue> attributes = new HashMap<>();
                map.forEach((name, child) -> attributes.put((String) name, fromPlain(child)));
                yield AttributeValue.fromM(attributes);
            }
            default -> throw new IllegalStateException("no JSON value: " + value.getClass().getName());
        };
    }

    private static Object toPlain(AttributeValue attribute) {
        return switch (attribute.type()) {
            case S -> attribute.s();
            case N -> number(attribute.n());
            case BOOL -> attribute.bool();
            case NUL -> null;
            case L -> {
                List<Object> list = new ArrayList<>();
                attribute.l().forEach(child -> list.add(toPlain(child)));
                yield list;
            }
            case M -> {
                Map<String, Object> map = new LinkedHashMap<>();
                attribute.m().forEach((name, child) -> map.put(name, toPlain(child)));
                yield map;
            }
            default -> throw new IllegalStateException("attribute type " + attribute.type() + " is not written here");
        };
    }

    private static Object number(String text) {
        var number = new BigDecimal(text);
        return number.scale() <= 0 ? (Object) number.longValueExact() : (Object) number.doubleValue();
    }
}
