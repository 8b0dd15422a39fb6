package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;
import java.util.Optional;

/**
 * REF: an identifier besides the name's.
 *
 * @param qualifier REF01, such as {@code 1K} payer claim control number, {@code EJ} patient account number, {@code 6P} group number
 * @param id REF02
 * @param description REF03
 * @param linked REF04, pairs of qualifier and identifier; nearly always empty
 */
public record Reference(String qualifier, String id, String description, List<String> linked) implements SegmentRecord {

    public Reference {
        linked = Lists.copyOf(linked);
    }

    public static Reference of(SegmentSource segment) {
        return new Reference(segment.text(1), segment.identifier(2), segment.rareText(3), segment.components(4));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("REF").text(qualifier).text(id).text(description).composite(linked);
    }

    public static Reference of(String qualifier, String id) {
        return new Reference(qualifier, id, "", List.of());
    }

    /** The identifier with this qualifier, if there is one. */
    public static Optional<String> find(List<Reference> references, String qualifier) {
        return references.stream().filter(reference -> reference.qualifier.equals(qualifier)).map(Reference::id).findFirst();
    }
}
