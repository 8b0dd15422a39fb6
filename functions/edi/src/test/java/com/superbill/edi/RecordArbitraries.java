package com.superbill.edi;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.SegmentRecord;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any value of a record type, by its components: what a program could ask to have written. */
public final class RecordArbitraries {

    private static final int MAX_LIST = 2;

    private RecordArbitraries() {
    }

    public static <R extends Record> Arbitrary<R> of(Class<R> type) {
        return record(type).map(type::cast);
    }

    private static Arbitrary<Object> record(Class<?> type) {
        if (type == Kept.class) {
            return Arbitraries.just(Kept.NOTHING);
        }
        boolean isSegment = SegmentRecord.class.isAssignableFrom(type);
        var components = type.getRecordComponents();
        List<Arbitrary<Object>> values = Arrays.stream(components).map(component -> value(component.getGenericType(), isSegment)).toList();
        return Combinators.combine(values).as(arguments -> create(type, components, arguments));
    }

    /** Within a composite or a list only values that are there: X12 cannot say how many empty ones follow. */
    private static Arbitrary<Object> value(Type type, boolean mayBeEmpty) {
        if (type == String.class) {
            return (mayBeEmpty ? Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, Arbitraries.just("")), net.jqwik.api.Tuple.of(4, text())) : text()).asGeneric();
        }
        if (type == OptionalLong.class) {
            return Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L).optional(0.7)
                    .map(value -> value.map(OptionalLong::of).orElse(OptionalLong.empty())).asGeneric();
        }
        if (type == OptionalInt.class) {
            return Arbitraries.integers().between(0, 999_999).optional(0.7).map(value -> value.map(OptionalInt::of).orElse(OptionalInt.empty())).asGeneric();
        }
        if (type == long.class) {
            return Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L).asGeneric();
        }
        if (type == Integer.class) {
            return Arbitraries.integers().between(1, 12).asGeneric();
        }
        if (type == boolean.class) {
            return Arbitraries.of(true, false).asGeneric();
        }
        if (type == Decimal.class) {
            return Arbitraries.longs().between(-9_999_999, 9_999_999).map(thousandths -> new Decimal(thousandths, 3)).asGeneric();
        }
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class ? value(argument, false).optional(0.7).asGeneric()
                    : value(argument, false).list().ofMaxSize(MAX_LIST).asGeneric();
        }
        var subtypes = ((Class<?>) type).getPermittedSubclasses();
        return subtypes == null ? record((Class<?>) type) : Arbitraries.oneOf(Arrays.stream(subtypes).map(RecordArbitraries::record).toList());
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().withChars("ABCXYZ0189 -./é").ofMinLength(1).ofMaxLength(12).filter(text -> !text.isBlank());
    }

    private static Object create(Class<?> type, RecordComponent[] components, List<Object> arguments) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
