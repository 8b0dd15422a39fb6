package com.superbill.edi.loop;

import java.util.Arrays;
import java.util.List;

/** Items on their way into an immutable list; to be used again and again, so that a reader has one for each list of a loop and a loop without items costs nothing. */
public final class Gathered<T> {

    private static final int INITIAL = 4;
    private static final Object[] NONE = {};

    @SuppressWarnings("unchecked")
    private T[] items = (T[]) NONE;
    private int count;

    public void add(T item) {
        if (count == items.length) {
            items = Arrays.copyOf(items, Math.max(INITIAL, 2 * count));
        }
        items[count++] = item;
    }

    /** What was added since the last time. */
    public List<T> take() {
        int taken = count;
        count = 0;
        return switch (taken) {
            case 0 -> List.of();
            case 1 -> List.of(items[0]);
            case 2 -> List.of(items[0], items[1]);
            default -> List.of(Arrays.copyOf(items, taken));
        };
    }
}
