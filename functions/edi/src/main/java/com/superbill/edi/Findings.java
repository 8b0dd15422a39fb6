package com.superbill.edi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Collects findings, at most {@link #MAX_KEPT}: a hostile file must not fill the memory with complaints about itself. */
public final class Findings implements Consumer<Finding> {

    /** Findings kept; further ones are only counted. */
    public static final int MAX_KEPT = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private long count;
    private long errors;

    @Override
    public void accept(Finding finding) {
        count++;
        if (finding.isError()) {
            errors++;
        }
        if (kept.size() < MAX_KEPT) {
            kept.add(finding);
        }
    }

    /** The first {@link #MAX_KEPT} findings, in the order of their discovery. */
    public List<Finding> list() {
        return Collections.unmodifiableList(kept);
    }

    /** All findings, kept or not. */
    public long count() {
        return count;
    }

    public boolean hasErrors() {
        return errors > 0;
    }
}
