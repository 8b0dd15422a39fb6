package com.superbill.edi.claim;

import com.superbill.edi.SegmentView;
import com.superbill.edi.loop.KeptCollector;

/** Counts the levels (HL) of an 837: 1, 2, 3 … within the transaction, each naming the one above (GUIDE §3.1). */
final class LevelNumbers {

    static final String BILLING_PROVIDER = "20";
    static final String SUBSCRIBER = "22";
    static final String PATIENT = "23";

    private static final int ELEMENTS = 4;

    private int last;
    private int billingProvider;
    private int subscriber;

    /** The HL of the next level. */
    HierarchicalLevel next(String code, boolean hasChildren) {
        int parent = parentOfNext(code);
        return level(parent, code, hasChildren);
    }

    /** Takes the HL in sight, which is kept where it is numbered in another way; answers whether it says that children follow. */
    boolean read(SegmentView segment, KeptCollector kept, String code) {
        // A billing provider always has subscribers, a patient never has children.
        boolean hasChildren = code.equals(BILLING_PROVIDER) || code.equals(SUBSCRIBER) && segment.matches(4, "1");
        int parent = parentOfNext(code);
        if (segment.isNumber(1, last) && (parent == 0 ? segment.isEmpty(2) : segment.isNumber(2, parent)) && segment.matches(4, hasChildren ? "1" : "0")
                && segment.count() == ELEMENTS) {
            kept.passed();
        } else {
            segment.saysMore();
            kept.modelled(segment, level(parent, code, hasChildren));
        }
        return hasChildren;
    }

    /** Counts one level more; answers the number of the one above, 0 where there is none. */
    private int parentOfNext(String code) {
        last++;
        return switch (code) {
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
    }

    private HierarchicalLevel level(int parent, String code, boolean hasChildren) {
        return new HierarchicalLevel(Integer.toString(last), parent == 0 ? "" : Integer.toString(parent), code, hasChildren ? "1" : "0");
    }
}
