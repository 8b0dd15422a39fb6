package com.superbill.edi;

/** A record that stands for one composite element. */
public interface CompositeRecord {

    /** Says the components in order, to an element that was begun for them. */
    void writeComponents(ElementWriter out);
}
