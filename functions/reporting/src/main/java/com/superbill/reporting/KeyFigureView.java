package com.superbill.reporting;

import com.superbill.domain.report.KeyFigure;
import com.superbill.domain.report.Totals;
import io.avaje.jsonb.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** @param value absent where the denominator is zero */
@Json
record KeyFigureView(String name, String label, String definition, String unit, Optional<Double> value, double numerator, double denominator,
                     boolean hasClaims) {

    static KeyFigureView of(KeyFigure figure, Totals totals) {
        OptionalDouble value = figure.value(totals);
        return new KeyFigureView(figure.wireName(), figure.label(), figure.definition(), figure.unit().name().toLowerCase(Locale.ROOT),
                value.isPresent() ? Optional.of(rounded(value.getAsDouble())) : Optional.empty(), rounded(figure.numerator(totals)),
                rounded(figure.denominator(totals)), figure.numeratorClaims().isPresent());
    }

    /** Two decimals are more than anybody decides by. */
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
