package com.superbill.codesets.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.codesets.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IcdEditionsTest {

    private static final List<String> ORDER_FILE = List.of(
            line("M54", false, "Dorsalgia"),
            line("M545", true, "Low back pain"),
            line("M546", true, "Pain in thoracic spine"),
            line("Z993", true, "Dependence on wheelchair"));

    private final Map<String, Code> codes = IcdEditions.merge(ORDER_FILE, List.of("M5450", "M546")).stream()
            .collect(Collectors.toMap(Code::code, Function.identity()));

    @Test
    void codeOfBothEditionsIsInForceThroughout() {
        assertThat(codes.get("M546")).isEqualTo(new Code("M546", "Pain in thoracic spine", true, LocalDate.MIN, LocalDate.MAX));
    }

    @Test
    void codeThatWasDividedBecomesAHeader() {
        assertThat(codes.get("M545").billable()).isFalse();
        assertThat(codes.get("M545").isInForceOn(LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void addedCodeHoldsFromTheNextEditionAndBorrowsItsHeadersText() {
        assertThat(codes.get("M5450")).isEqualTo(new Code("M5450", "Low back pain (a subdivision of M545)", true, LocalDate.of(2021, 10, 1), LocalDate.MAX));
    }

    @Test
    void codeThatIsGoneEndsBeforeTheLaterEdition() {
        assertThat(codes.get("Z993").isInForceOn(LocalDate.of(2025, 9, 30))).isTrue();
        assertThat(codes.get("Z993").isInForceOn(LocalDate.of(2025, 10, 1))).isFalse();
    }

    private static String line(String code, boolean billable, String text) {
        return "00001 %-7s %s %-60s %s".formatted(code, billable ? "1" : "0", text, text);
    }
}
