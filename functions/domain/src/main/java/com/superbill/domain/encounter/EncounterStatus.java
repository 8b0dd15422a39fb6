package com.superbill.domain.encounter;

/** A visit is open until the rendering provider signs it; what is signed is charged and no longer changes. */
public enum EncounterStatus {
    OPEN, SIGNED
}
