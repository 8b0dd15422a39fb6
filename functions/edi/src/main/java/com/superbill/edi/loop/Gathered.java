package com.superbill.edi.loop;

import java.util.ArrayList;
import java.util.List;

/** A list that costs nothing while it is empty: most loops have none of most segments. */
public final class Gathered<T> {

    private List<T> items = List.of();

    public void add(T item) {
        if (items.isEmpty()) {
            items = new ArrayList<>(4);
        }
        items.add(item);
    }

    /** The items; the caller copies them. */
    public List<T> list() {
        return items;
    }
}
