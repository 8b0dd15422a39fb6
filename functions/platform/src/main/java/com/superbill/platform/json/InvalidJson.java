package com.superbill.platform.json;

/** Text that is not the JSON that was asked for; the message says where and why, without the text itself. */
public final class InvalidJson extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidJson(String reason) {
        super(reason);
    }
}
