package com.superbill.edi;

/** How an interchange is spelled, apart from what it says: what a writer needs to give the same bytes again. */
public record InterchangeFormat(Delimiters delimiters, LineBreak lineBreak) {

    /** {@code * ^ : ~} and no line breaks. */
    public static final InterchangeFormat USUAL = new InterchangeFormat(Delimiters.USUAL, LineBreak.NONE);
}
