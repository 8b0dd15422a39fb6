package com.superbill.edi.loop;

import com.superbill.edi.SegmentView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a loop's record does not hold, while the loop is read in one pass. Costs nothing for a loop that is modelled in full. */
public final class KeptCollector {

    private List<Kept.Entry> entries = List.of();
    private int place;

    /** A segment in sight that became a record; kept where it says more than was read for the record. */
    public <R extends SegmentRecord> R modelled(SegmentView segment, R record) {
        if (segment.saysMoreThanWasRead()) {
            add(new Kept.Entry(place, Optional.of(record.segment()), segment.copy()));
        }
        place++;
        return record;
    }

    /** A segment that the loop's writer writes again just as it stands, by what it knows of the loop. */
    public void passed() {
        place++;
    }

    /** A segment that becomes no record. */
    public void unmodelled(SegmentView segment) {
        add(new Kept.Entry(place, Optional.empty(), segment.copy()));
        place++;
    }

    /** What the loop that ends here has left; the next one begins. */
    public Kept kept() {
        var kept = entries.isEmpty() ? Kept.NOTHING : new Kept(entries);
        entries = List.of();
        place = 0;
        return kept;
    }

    private void add(Kept.Entry entry) {
        if (entries.isEmpty()) {
            entries = new ArrayList<>();
        }
        entries.add(entry);
    }
}
