package com.superbill.edi.loop;

import com.superbill.edi.Segment;
import java.util.List;
import java.util.Optional;

/** Which levels (HL) a guide has and how they nest, as a table. */
public record Hierarchy(List<Rung> rungs) {

    /** Stands for the transaction itself, the parent of the first level. */
    public static final String TOP = "";

    /**
     * A kind of level.
     *
     * @param code HL03, such as {@code 22}
     * @param loop the guide's loop, such as {@code 2000C}
     * @param parents codes of the levels it may stand under, or {@link #TOP}
     * @param hasChildFlag whether the guide uses HL04 in this level
     */
    public record Rung(String code, String loop, List<String> parents, boolean hasChildFlag) {

        /** Of a level whose HL04 says whether others stand under it. */
        public static Rung of(String code, String loop, String... parents) {
            return new Rung(code, loop, List.of(parents), true);
        }

        /** Of a level under which none stands, so that the guide leaves HL04 out. */
        public static Rung withoutChildFlag(String code, String loop, String... parents) {
            return new Rung(code, loop, List.of(parents), false);
        }
    }

    public static Hierarchy of(Rung... rungs) {
        return new Hierarchy(List.of(rungs));
    }

    /** The kind of level that this code is under this parent; empty where it cannot stand there. */
    Optional<Rung> rung(String parentCode, String code) {
        return rungs.stream().filter(rung -> rung.code().equals(code) && rung.parents().contains(parentCode)).findFirst();
    }

    /** HL as the writer writes it. */
    Segment segment(int number, int parent, String code, boolean hasChildren) {
        boolean flag = rungs.stream().anyMatch(rung -> rung.code().equals(code) && rung.hasChildFlag());
        return Segment.of("HL", Integer.toString(number), parent == 0 ? "" : Integer.toString(parent), code, !flag ? "" : hasChildren ? "1" : "0");
    }
}
