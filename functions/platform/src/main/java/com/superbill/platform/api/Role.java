package com.superbill.platform.api;

import java.util.EnumSet;
import java.util.Set;

/** What a caller is to the practice. A patient sees only what is the patient's own. */
public enum Role {
    BILLER, FRONT_DESK, PROVIDER, ADMIN, PARTNER, PATIENT;

    /** Everybody who works for the practice or for whom it opened its API. */
    public static final Set<Role> STAFF = Set.copyOf(EnumSet.complementOf(EnumSet.of(PATIENT)));
    /** Those who may move money and claims. */
    public static final Set<Role> BILLING = Set.of(BILLER, ADMIN, PARTNER);
    public static final Set<Role> EVERYBODY = Set.of(values());

    /** {@code front-desk} as tokens write it. */
    public String tokenName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a name that no role has */
    public static Role ofTokenName(String name) {
        for (Role role : values()) {
            if (role.tokenName().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("unknown role");
    }
}
