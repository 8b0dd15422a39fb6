package com.superbill.edi.eligibility;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.Segment;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.LoopReader;
import com.superbill.edi.loop.LoopWriter;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;

/**
 * The group LS … LE of a 271 benefit: whom it has to do with. None of them is the member.
 *
 * @param loopIdentifier LS01, {@code 2120}
 * @param entities loop 2120
 * @param kept between LS and the first entity
 * @param keptAtEnd from LE on
 */
public record RelatedEntities(LoopMark loopIdentifier, List<RelatedEntity> entities, Kept kept, Kept keptAtEnd) {

    /** LS01. */
    public record LoopMark(String code) implements SegmentRecord {

        @Override
        public void write(ElementWriter out) {
            out.begin("LS").text(code);
        }
    }

    public RelatedEntities {
        entities = List.copyOf(entities);
    }

    /** As the guide has it. */
    public static RelatedEntities of(List<RelatedEntity> entities) {
        return new RelatedEntities(new LoopMark("2120"), entities, Kept.NOTHING, Kept.NOTHING);
    }

    static RelatedEntities read(LoopReader group, String level) {
        var trailer = group.cutRequired("2110" + level, "LE");
        var entities = group.cut("2120" + level, segment -> segment.is("NM1"));
        var mark = group.one("LS", ls -> new LoopMark(ls.text(1))).orElseThrow();
        trailer.ifPresent(le -> le.takeFirst(trailerOf(mark)));
        return new RelatedEntities(mark, entities.stream().map(RelatedEntity::read).toList(), group.kept(), trailer.map(LoopReader::kept).orElse(Kept.NOTHING));
    }

    void write(LoopWriter out) {
        out.add(loopIdentifier.segment()).end(kept);
        entities.forEach(entity -> entity.write(out));
        out.add(trailerOf(loopIdentifier)).end(keptAtEnd);
    }

    private static Segment trailerOf(LoopMark mark) {
        return Segment.of("LE", mark.code());
    }
}
