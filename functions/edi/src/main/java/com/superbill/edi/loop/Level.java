package com.superbill.edi.loop;

import java.util.List;

/**
 * A level (HL) of a transaction with the levels under it.
 *
 * @param code HL03, such as {@code 22}
 * @param loop its own segments from HL on, without those of the levels under it
 * @param children in the file's order
 */
public record Level(String code, LoopReader loop, List<Level> children) {

    /** The children with this code. */
    public List<Level> children(String childCode) {
        return children.stream().filter(child -> child.code.equals(childCode)).toList();
    }
}
