package com.superbill.reporting;

import com.superbill.domain.report.KeyFigure;
import com.superbill.domain.report.Totals;
import io.avaje.jsonb.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * @param unit of the value
 * @param value absent where the denominator is zero
 * @param partsUnit of the numerator and the denominator
 */
@Json
record KeyFigureView(String name, String label, String definition, String unit, Optional<Double> value, double numerator, double denominator,
                     String partsUnit, boolean hasClaims) {

    static KeyFigureView of(KeyFigure figure, Totals totals) {
        OptionalDouble value = figure.value(totals);
        return new KeyFigureView(figure.wireName(), figure.label(), figure.definition(), wireName(figure.unit()),
                value.isPresent() ? Optional.of(rounded(value.getAsDouble())) : Optional.empty(), rounded(figure.numerator(totals)),
                rounded(figure.denominator(totals)), wireName(figure.partsUnit()), figure.numeratorClaims().isPresent());
    }

    private static String wireName(KeyFigure.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** Two decimals are more than anybody decides by. */
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
