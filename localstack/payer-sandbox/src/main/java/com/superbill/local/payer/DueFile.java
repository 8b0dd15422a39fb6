package com.superbill.local.payer;

/** A finished file that waits for its time. */
record DueFile(String mailbox, String fileName, String content) {
}
