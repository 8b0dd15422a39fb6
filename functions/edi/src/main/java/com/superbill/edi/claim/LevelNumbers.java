package com.superbill.edi.claim;

import com.superbill.edi.SegmentView;
import com.superbill.edi.loop.KeptCollector;

/** Counts the levels (HL) of an 837: 1, 2, 3 … within the transaction, each naming the one above (GUIDE §3.1). */
final class LevelNumbers {

    static final String BILLING_PROVIDER = "20";
    static final String SUBSCRIBER = "22";
    static final String PATIENT = "23";

    private int last;
    private int billingProvider;
    private int subscriber;

    /** The HL of the next level. */
    HierarchicalLevel next(String code, boolean hasChildren) {
        last++;
        int parent = switch (code) {
            case BILLING_PROVIDER -> {
                billingProvider = last;
                yield 0;
            }
            case SUBSCRIBER -> {
                subscriber = last;
                yield billingProvider;
            }
            default -> subscriber;
        };
        return new HierarchicalLevel(Integer.toString(last), parent == 0 ? "" : Integer.toString(parent), code, hasChildren ? "1" : "0");
    }

    /** Takes the HL in sight, which is kept where it is numbered in another way; answers whether it says that children follow. */
    boolean read(SegmentView segment, KeptCollector kept, String code) {
        // A billing provider always has subscribers, a patient never has children.
        boolean hasChildren = code.equals(BILLING_PROVIDER) || code.equals(SUBSCRIBER) && segment.matches(4, "1");
        var written = next(code, hasChildren);
        if (!isWritten(segment, written)) {
            segment.saysMore();
        }
        kept.modelled(segment, written);
        return hasChildren;
    }

    private static boolean isWritten(SegmentView segment, HierarchicalLevel level) {
        return segment.text(1).equals(level.number()) && segment.text(2).equals(level.parent()) && segment.text(3).equals(level.code())
                && segment.text(4).equals(level.hasChildren());
    }
}
