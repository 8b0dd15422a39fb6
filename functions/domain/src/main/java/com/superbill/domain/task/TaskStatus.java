package com.superbill.domain.task;

public enum TaskStatus {
    OPEN, DONE
}
