package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.superbill.edi.envelope.TransactionKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Files made from a guide's own table: with everything that the guide has, or with nothing but what it requires. Values are of the right type and shape; they mean nothing. */
final class GuideFiles {

    private static final String DAY = "20260105";

    private final boolean full;
    private final List<String> segments = new ArrayList<>();
    private final Deque<Integer> levels = new ArrayDeque<>();
    private int level;

    private GuideFiles(boolean full) {
        this.full = full;
    }

    /** Every loop and segment twice where it may repeat, every element filled that no syntax note forbids. */
    static byte[] full(TransactionKind kind) {
        return file(kind, true);
    }

    /** Required loops, segments and elements only. */
    static byte[] least(TransactionKind kind) {
        return file(kind, false);
    }

    private static byte[] file(TransactionKind kind, boolean full) {
        var made = new GuideFiles(full);
        made.segments.add(String.join("*", "ST", kind.code(), "0001") + (kind == TransactionKind.REMITTANCE ? "" : "*" + kind.version()));
        made.children(Guide.of(kind).root());
        made.segments.add("SE*" + (made.segments.size() + 1) + "*0001");
        return ("ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *260105*1000*^*00501*000000007*0*T*:~GS*" + kind.functionalCode()
                + "*CLINIC*HOUSE*20260105*1000*7*X*" + kind.version() + "~" + String.join("~", made.segments) + "~GE*1*7~IEA*1*000000007~").getBytes(ISO_8859_1);
    }

    private void children(GuideLoop loop) {
        for (var child : loop.children()) {
            boolean isFirst = child == loop.children().getFirst();
            if (full || child.usage() == Usage.REQUIRED || child.usage() == Usage.EXPECTED) {
                for (int times = full && !isFirst && child.max() > 1 ? 2 : 1; times > 0; times--) {
                    switch (child) {
                        case GuideSegment segment -> segments.add(segment(segment, loop));
                        case GuideLoop inner -> loop(inner);
                    }
                }
            }
        }
    }

    private void loop(GuideLoop loop) {
        boolean isLevel = loop.trigger().id().equals("HL");
        if (isLevel && isEventOfSubscriberBesideDependent(loop)) {
            return;
        }
        children(loop);
        if (isLevel) {
            levels.pop();
        }
    }

    /** A 278 is about one patient: the subscriber or a dependent. */
    private boolean isEventOfSubscriberBesideDependent(GuideLoop loop) {
        return full && loop.id().equals("2000E") && levels.size() == 3 && loop.trigger().keys().names().contains("EV");
    }

    private String segment(GuideSegment guide, GuideLoop loop) {
        if (guide.id().equals("HL")) {
            var elements = guide.elements();
            int parent = levels.isEmpty() ? 0 : levels.peek();
            levels.push(++level);
            String flag = elements.size() < 4 || elements.get(3).usage() == Usage.NOT_USED ? "" : hasLevels(loop) ? "1" : "0";
            return trimmed("HL*" + level + "*" + (parent == 0 ? "" : parent) + "*" + elements.get(2).codes().names().iterator().next() + "*" + flag);
        }
        var values = new ArrayList<String>();
        String format = "";
        for (int i = 0; i < guide.elements().size(); i++) {
            var element = guide.elements().get(i);
            values.add(isForbidden(guide, i + 1, values) ? "" : value(element, format));
            format = element.number().equals("1250") ? values.getLast() : "";
        }
        return trimmed(guide.id() + "*" + String.join("*", values));
    }

    private boolean hasLevels(GuideLoop loop) {
        return loop.children().stream().anyMatch(child -> child instanceof GuideLoop inner && inner.trigger().id().equals("HL") && (full || inner.usage() == Usage.REQUIRED));
    }

    /** An element that may not stand beside one before it. */
    private static boolean isForbidden(GuideSegment guide, int element, List<String> before) {
        return guide.notes().stream().filter(note -> note.kind() == 'E' && IntStream.of(note.elements()).anyMatch(one -> one == element))
                .anyMatch(note -> IntStream.of(note.elements()).anyMatch(other -> other < element && !before.get(other - 1).isEmpty()));
    }

    private String value(GuideElement element, String format) {
        if (element.usage() == Usage.NOT_USED || !full && element.usage() != Usage.REQUIRED) {
            return "";
        }
        if (element.isComposite()) {
            var components = new ArrayList<String>();
            String inner = "";
            for (var component : element.components()) {
                components.add(value(component, inner));
                inner = component.number().equals("1250") ? components.getLast() : "";
            }
            return trimmed(String.join(":", components));
        }
        return element.data() == DataElement.NONE ? "" : value(element, element.data(), format);
    }

    private static String value(GuideElement element, DataElement data, String format) {
        if (!element.codes().isAny()) {
            return element.codes().names().iterator().next();
        }
        if (element.digits() > 0) {
            return "123456789".substring(0, element.digits());
        }
        return switch (data.type()) {
            case R, N0 -> "1".repeat(data.minimum());
            case DT -> DAY;
            case TM -> "1200";
            case AN, ID, B -> data.number().equals("1251") ? formatted(format) : "A".repeat(data.minimum());
        };
    }

    private static String formatted(String format) {
        return switch (format) {
            case "RD8" -> DAY + "-" + DAY;
            case "DT" -> DAY + "1200";
            case "TM" -> "1200";
            default -> DAY;
        };
    }

    private static String trimmed(String text) {
        return text.replaceAll("[:*]+$", "").replaceAll(":+\\*", "*");
    }
}
