package com.superbill.edi.acknowledgment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.loop.LocatedSegment;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;

/**
 * CTX: what an error has to do with.
 *
 * @param contexts CTX01, {@code SITUATIONAL TRIGGER}, or the name of an identifier and its value, such as {@code CLM01} and the claim's
 * @param triggerSegment CTX02, the segment that made the rule apply
 * @param position CTX03, its number in the transaction
 * @param loop CTX04
 * @param elementPosition CTX05, element, component and repetition
 * @param elementReference CTX06, the element in the X12 dictionary, after its composite where it is in one
 */
public record ErrorContext(List<Context> contexts, String triggerSegment, String position, String loop, List<String> elementPosition, List<String> elementReference)
        implements SegmentRecord {

    /** CTX01. */
    public record Context(String name, String value) {
    }

    public ErrorContext {
        contexts = List.copyOf(contexts);
        elementPosition = List.copyOf(elementPosition);
        elementReference = List.copyOf(elementReference);
    }

    /** Names the business unit, such as {@code CLM01} of a claim, in which the error is. */
    public static ErrorContext ofBusinessUnit(String identifier, String value) {
        return new ErrorContext(List.of(new Context(identifier, value)), "", "", "", List.of(), List.of());
    }

    static ErrorContext of(LocatedSegment ctx) {
        var contexts = ctx.composites(1).stream()
                .map(components -> new Context(components.getFirst(), components.size() > 1 ? components.get(1) : "")).toList();
        return new ErrorContext(contexts, ctx.text(2), ctx.text(3), ctx.text(4), ctx.components(5), ctx.components(6));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CTX").repeatedComposite(contexts.stream().map(context -> List.of(context.name(), context.value())).toList())
                .text(triggerSegment).text(position).text(loop).composite(elementPosition).composite(elementReference);
    }
}
