package com.superbill.domain.practice;

import com.superbill.domain.InvalidValue;
import java.util.Optional;

/**
 * A postal address in the United States.
 *
 * @param line1 street
 * @param line2 suite or apartment
 * @param state two capital letters
 * @param postalCode five or nine digits without a hyphen
 */
public record Address(String line1, Optional<String> line2, String city, String state, String postalCode) {

    public Address {
        InvalidValue.requireLine("line1", line1, 55);
        line2.ifPresent(value -> InvalidValue.requireLine("line2", value, 55));
        InvalidValue.requireLine("city", city, 30);
        InvalidValue.require(state != null && state.matches("[A-Z]{2}"), "state", "must be two capital letters");
        InvalidValue.require(postalCode != null && postalCode.matches("\\d{5}(\\d{4})?"), "postalCode", "must be five or nine digits");
    }
}
