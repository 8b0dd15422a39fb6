package com.superbill.edi.loop;

import java.util.ArrayList;
import java.util.List;

/** Items on their way into an immutable list. Most lists of most loops have none, one or two, which need no array. */
public final class Gathered<T> {

    private T first;
    private T second;
    private List<T> all;

    public void add(T item) {
        if (first == null) {
            first = item;
        } else if (second == null) {
            second = item;
        } else {
            if (all == null) {
                all = new ArrayList<>();
                all.add(first);
                all.add(second);
            }
            all.add(item);
        }
    }

    public List<T> list() {
        if (first == null) {
            return List.of();
        }
        if (second == null) {
            return List.of(first);
        }
        return all == null ? List.of(first, second) : List.copyOf(all);
    }
}
