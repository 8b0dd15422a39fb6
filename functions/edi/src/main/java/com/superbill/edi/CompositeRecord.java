package com.superbill.edi;

/** A record that stands for one composite element. */
public interface CompositeRecord {

    void writeComponents(ElementWriter out);
}
