package com.superbill.edi.validation;

/** What may stand in a loop. */
sealed interface GuideNode permits GuideSegment, GuideLoop {

    /** Of a segment its id, of a loop its name. */
    String id();

    Usage usage();

    int max();

    /** Siblings of the same place may stand in any order. */
    int place();

    /** The segment itself, or the one that begins the loop. */
    GuideSegment trigger();
}
