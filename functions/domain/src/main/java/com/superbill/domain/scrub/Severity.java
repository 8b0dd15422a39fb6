package com.superbill.domain.scrub;

/** An error holds the claim; a warning and an information do not. */
public enum Severity {
    ERROR, WARNING, INFORMATION
}
