package com.superbill.edi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Takes a segment: its identifier, then its elements in order, in canonical form: trailing empty elements and components vanish, numbers take their shortest spelling. */
public interface ElementWriter {

    /** Begins a segment, such as {@code REF}; its elements follow. */
    ElementWriter begin(String id);

    /** The next element; empty is fine. */
    ElementWriter text(String value);

    /** The next element, a composite: its components follow. */
    ElementWriter composite();

    /** The composite's next component; empty is fine. */
    ElementWriter component(String value);

    /** The next element, this composite. */
    default ElementWriter composite(CompositeRecord composite) {
        composite();
        composite.writeComponents(this);
        return this;
    }

    /** The next element, a composite of these components. */
    default ElementWriter composite(String... components) {
        composite();
        for (String component : components) {
            component(component);
        }
        return this;
    }

    /** The next element, a composite of these components. */
    default ElementWriter composite(List<String> components) {
        composite();
        for (int i = 0; i < components.size(); i++) {
            component(components.get(i));
        }
        return this;
    }

    /** The next element, a repeating composite. */
    ElementWriter repeatedComposite(List<List<String>> repetitions);

    /** The next element, a repeating one of plain values. */
    default ElementWriter repeated(List<String> values) {
        return repeatedComposite(values.stream().map(List::of).toList());
    }

    default ElementWriter texts(String... values) {
        for (String value : values) {
            text(value);
        }
        return this;
    }

    /** Leaves that many elements empty. */
    default ElementWriter skip(int elements) {
        for (int i = 0; i < elements; i++) {
            text("");
        }
        return this;
    }

    /** The next element, an amount in cents. */
    default ElementWriter cents(long cents) {
        return text(Numbers.ofCents(cents));
    }

    default ElementWriter cents(OptionalLong cents) {
        return cents.isPresent() ? cents(cents.getAsLong()) : text("");
    }

    /** The next element, a quantity, percentage or rate. */
    default ElementWriter decimal(Optional<Decimal> value) {
        return text(value.isPresent() ? value.get().toString() : "");
    }

    /** The next element, a whole number. */
    default ElementWriter integer(OptionalInt value) {
        return text(value.isPresent() ? Integer.toString(value.getAsInt()) : "");
    }
}
