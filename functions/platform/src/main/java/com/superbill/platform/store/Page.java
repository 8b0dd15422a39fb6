package com.superbill.platform.store;

import java.util.List;
import java.util.Optional;

/** @param nextCursor where to go on; empty on the last page */
public record Page<T>(List<Stored<T>> items, Optional<String> nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    public List<T> values() {
        return items.stream().map(Stored::value).toList();
    }
}
