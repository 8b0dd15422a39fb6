package com.superbill.edi;

/** The components of an element, counted from 1; what is not there is empty. Valid until another element's components are asked for. */
public interface Composite {

    /** How many there are, trailing empty ones included; 0 where the element is empty. */
    int count();

    /** A component's value; empty where it is absent. */
    String text(int component);

    /** As {@link #text}, of a component that hardly any composite has. */
    default String rareText(int component) {
        return text(component);
    }
}
