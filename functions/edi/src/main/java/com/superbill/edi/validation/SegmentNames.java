package com.superbill.edi.validation;

import com.superbill.edi.SegmentView;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.TransactionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names what stands in a transaction, segment by segment: the loops that it stands in, what its elements are called and what their code values mean. The guides' codes are named by
 * {@code codes.txt}, those of lists kept elsewhere by {@link CodeSets}.
 */
public final class SegmentNames {

    private static final Map<String, String> CODE_NAMES = codeNames();

    /** Which list a value is of, by its data element, or by that of the qualifier before it. */
    private static final Map<String, String> CODE_SETS = Map.ofEntries(Map.entry("1034", "carc"), Map.entry("1270 ABK", "icd10cm"), Map.entry("1270 ABF", "icd10cm"),
            Map.entry("1270 ABJ", "icd10cm"), Map.entry("1270 APR", "icd10cm"), Map.entry("1270 ABN", "icd10cm"), Map.entry("1270 HE", "remark_code"), Map.entry("235 HC", "hcpcs"),
            Map.entry("128 PXC", "taxonomy"));

    private final String guide;
    private final StructureChecker structure;
    private final CodeSets codeSets;
    /** Data element and value of the element or component before the one in sight. */
    private String qualifier = "";

    /**
     * An element, or a component, that is filled.
     *
     * @param position such as {@code 03} or {@code 05-2}
     * @param name {@code ""} where the guide has no such element
     * @param meaning of a code value; {@code ""} where it is none, or unknown
     */
    public record NamedElement(String position, String name, String value, String meaning) {
    }

    /**
     * @param loops from the outermost to the one that the segment stands in
     * @param loopName of the innermost, such as {@code claim}; {@code ""} where its segments say enough
     * @param begins whether it begins the innermost of them
     * @param isPlaced whether the guide has the segment here
     */
    public record NamedSegment(String id, List<String> loops, String loopName, boolean begins, boolean isPlaced, List<NamedElement> elements) {
    }

    private SegmentNames(String guide, StructureChecker structure, CodeSets codeSets) {
        this.guide = guide;
        this.structure = structure;
        this.codeSets = codeSets;
    }

    /** For the transaction whose ST the envelope has in sight; empty where no guide is known for it. */
    public static Optional<SegmentNames> open(EnvelopeReader envelope, CodeSets codeSets) {
        return TransactionKind.of(envelope.group(), envelope.transaction())
                .map(Guide::of).map(guide -> new SegmentNames(guide.name(), StructureChecker.ofPlaces(guide, envelope.segment()), codeSets));
    }

    /** What a code value of a data element means, such as {@code claims} of HC in 479; {@code ""} where the guides' tables do not tell. */
    public static String meaning(String dataElement, String value) {
        return CODE_NAMES.getOrDefault(dataElement + " " + value, "");
    }

    /** The next segment of the transaction. */
    public NamedSegment name(SegmentView segment) {
        Optional<GuideSegment> place = structure.find(segment) ? Optional.of(structure.found()) : Optional.empty();
        var loops = structure.open().stream().skip(1).map(loop -> loop.guide.id()).toList();
        var elements = new ArrayList<NamedElement>();
        qualifier = "";
        for (int element = 1; element <= segment.count(); element++) {
            if (segment.has(element)) {
                int index = element - 1;
                name(segment, element, place.map(GuideSegment::elements).filter(all -> index < all.size()).map(all -> all.get(index)), elements);
            }
        }
        boolean begins = !loops.isEmpty() && place.filter(found -> structure.innermost().guide.trigger() == found).isPresent();
        return new NamedSegment(segment.id(), loops, loops.isEmpty() ? "" : GuideNames.ofLoop(guide, loops.getLast()), begins, place.isPresent(), elements);
    }

    private void name(SegmentView segment, int element, Optional<GuideElement> guide, List<NamedElement> named) {
        String position = (element < 10 ? "0" : "") + element;
        for (int repetition = 1; repetition <= segment.repetitionCount(element); repetition++) {
            int components = segment.componentCount(element, repetition);
            for (int component = 1; component <= components; component++) {
                String value = segment.text(element, repetition, component);
                if (!value.isEmpty()) {
                    int index = component - 1;
                    Optional<GuideElement> at = guide.map(found -> found.isComposite() && index < found.components().size() ? found.components().get(index) : found);
                    var data = at.map(GuideElement::data).filter(known -> known != DataElement.NONE);
                    named.add(new NamedElement(components > 1 ? position + "-" + component : position, data.isPresent() ? at.get().name() : "", value,
                            at.flatMap(known -> meaning(known, value)).orElse("")));
                    qualifier = data.map(known -> known.number() + " " + value).orElse("");
                }
            }
        }
    }

    private Optional<String> meaning(GuideElement guide, String value) {
        return Optional.ofNullable(CODE_NAMES.get(guide.number() + " " + value))
                .or(() -> Optional.ofNullable(guide.codeSet().isEmpty() ? CODE_SETS.getOrDefault(guide.number(), CODE_SETS.get(qualifier)) : guide.codeSet())
                        .flatMap(codeSet -> Optional.ofNullable(CODE_NAMES.get(codeSet + " " + value)).or(() -> codeSets.meaning(codeSet, value))));
    }

    /** Lines of {@code codes.txt}: data element or code list, value, meaning. */
    private static Map<String, String> codeNames() {
        var names = new HashMap<String, String>();
        for (String line : Resources.lines("codes.txt")) {
            String[] parts = line.split(" ", 3);
            names.put(parts[0] + " " + parts[1], parts[2]);
        }
        return Map.copyOf(names);
    }
}
