package com.superbill.edi.loop;

import java.util.ArrayList;
import java.util.List;

/** Lists on their way into a record. Most lists of a loop stay empty or get one item, and cost nothing more than the immutable list that the record keeps. */
public final class Lists {

    private Lists() {
    }

    /** The list with one item more. The list given is not to be used any further: from the third item on it is the same one. */
    public static <T> List<T> append(List<T> list, T item) {
        // Nearly always, and told without asking the list, whose class would have to be found out first.
        if (list == List.of()) {
            return List.of(item);
        }
        if (list.size() == 1) {
            return List.of(list.get(0), item);
        }
        var growing = list instanceof ArrayList<T> own ? own : new ArrayList<>(list);
        growing.add(item);
        return growing;
    }

    /** As {@link List#copyOf}, for a record's constructor. */
    public static <T> List<T> copyOf(List<T> list) {
        // Most of a loop's lists are empty, which is told without asking for their class.
        return list == List.of() ? list : List.copyOf(list);
    }
}
