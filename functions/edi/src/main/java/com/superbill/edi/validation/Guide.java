package com.superbill.edi.validation;

import com.superbill.edi.envelope.TransactionKind;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A transaction's guide.
 *
 * @param name the resource's, such as {@code 837P}
 * @param version such as {@code 005010X222A1}
 * @param levelsFilled whether a level that announces others (HL04) and has none is an error; else it is a warning
 * @param root stands for what is between ST and SE
 * @param segmentIds every segment that the guide uses
 */
record Guide(String name, String version, boolean levelsFilled, GuideLoop root, Set<String> segmentIds) {

    private static final Map<TransactionKind, String> NAMES = new EnumMap<>(Map.of(
            TransactionKind.PROFESSIONAL_CLAIM, "837P",
            TransactionKind.INSTITUTIONAL_CLAIM, "837I",
            TransactionKind.REMITTANCE, "835",
            TransactionKind.ELIGIBILITY_INQUIRY, "270",
            TransactionKind.ELIGIBILITY_RESPONSE, "271",
            TransactionKind.STATUS_INQUIRY, "276",
            TransactionKind.STATUS_RESPONSE, "277",
            TransactionKind.CLAIM_ACKNOWLEDGMENT, "277CA",
            TransactionKind.IMPLEMENTATION_ACKNOWLEDGMENT, "999",
            TransactionKind.AUTHORIZATION, "278"));

    private static final Map<TransactionKind, Guide> LOADED = new ConcurrentHashMap<>();

    /** Read from its resource once. */
    static Guide of(TransactionKind kind) {
        return LOADED.computeIfAbsent(kind, wanted -> GuideParser.parse(NAMES.get(wanted)));
    }

    static Guide of(String name, String version, boolean levelsFilled, GuideLoop root) {
        var ids = new HashSet<String>();
        collect(root, ids);
        return new Guide(name, version, levelsFilled, root, Set.copyOf(ids));
    }

    private static void collect(GuideLoop loop, Set<String> ids) {
        for (var child : loop.children()) {
            switch (child) {
                case GuideSegment segment -> ids.add(segment.id());
                case GuideLoop inner -> collect(inner, ids);
            }
        }
    }
}
