package com.superbill.domain.practice;

import com.superbill.domain.InvalidValue;

/**
 * A person who renders care (837 loop 2310B).
 *
 * @param taxonomyCode NUCC code, ten characters (PRV*PE)
 */
public record Provider(Npi npi, String lastName, String firstName, String taxonomyCode) {

    public Provider {
        InvalidValue.requireLine("lastName", lastName, 60);
        InvalidValue.requireLine("firstName", firstName, 35);
        InvalidValue.require(taxonomyCode != null && taxonomyCode.matches("[0-9A-Z]{9}X"), "taxonomyCode", "must be ten characters ending in X");
    }
}
