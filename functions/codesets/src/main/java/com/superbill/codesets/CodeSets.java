package com.superbill.codesets;

import java.util.EnumMap;
import java.util.Map;

/** Every code set of this build; each is read when it is first asked for, so that a function pays for what it uses. */
public final class CodeSets {

    private static final Map<CodeSystem, CodeIndex> READ = new EnumMap<>(CodeSystem.class);

    private CodeSets() {
    }

    public static CodeIndex of(CodeSystem system) {
        synchronized (READ) {
            return READ.computeIfAbsent(system, CodeIndex::read);
        }
    }
}
