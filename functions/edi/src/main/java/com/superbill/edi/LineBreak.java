package com.superbill.edi;

/** What stands between a segment's terminator and the next segment. */
public enum LineBreak {
    NONE(""),
    LF("\n"),
    CRLF("\r\n"),
    CR("\r");

    private final String text;

    LineBreak(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
