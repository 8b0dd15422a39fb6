package com.superbill.edi.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.SegmentLexer;
import com.superbill.edi.ValueView;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.X12Date;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is accepted at once is right by what the guide says, element by element. */
class ValueTestTest {

    private static final String HEADER = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*HOUSE          *261122*1000*^*00501*000000007*0*T*:~";
    private static final long DAY = ValueView.wordOf("20261101");

    @Property
    void whatIsAcceptedAtOnceIsRight(@ForAll("elements") GuideElement element, @ForAll("values") String drawn, @ForAll boolean ofItsCodes) throws IOException {
        // Given
        String text = ofItsCodes && !element.codes().isAny() ? element.codes().names().iterator().next() : drawn;
        // When
        boolean accepted = element.test().accepts(valueOf(text), true, false, DAY, true);
        // Then
        if (accepted) {
            assertThat(isRight(element, text)).as("%s in %s", text, element.data()).isTrue();
        } else if (isRight(element, text)) {
            assertThat(element.codeSet().isEmpty() && List.of(DataElement.Type.AN, DataElement.Type.ID).contains(element.data().type()) && element.codes().isAny()
                    && !element.data().isFormatQualifier() && !element.data().isFormatted() && !text.endsWith(" ")).as("%s in %s", text, element.data()).isFalse();
        }
    }

    private static boolean isRight(GuideElement element, String text) {
        var data = element.data();
        int digits = text.replaceAll("[-.]", "").length();
        boolean typed = switch (data.type()) {
            case AN, ID, B -> text.length() >= data.minimum() && text.length() <= data.maximum();
            case R -> text.matches("-?\\d*\\.?\\d*") && digits >= Math.max(1, data.minimum()) && digits <= data.maximum();
            case N0 -> text.matches("-?\\d+") && digits >= data.minimum() && digits <= data.maximum();
            case DT -> text.matches("\\d{8}") && X12Date.exists(Integer.parseInt(text));
            case TM -> text.matches("\\d{4}");
        };
        return typed && element.usage() != Usage.NOT_USED && data != DataElement.NONE && element.digits() == 0 && text.chars().noneMatch(c -> c < ' ' || c == 0x7F)
                && (element.codes().isAny() || element.codes().names().contains(text));
    }

    @Provide
    Arbitrary<GuideElement> elements() {
        var elements = new ArrayList<GuideElement>();
        for (var kind : List.of(TransactionKind.REMITTANCE, TransactionKind.PROFESSIONAL_CLAIM)) {
            collect(Guide.of(kind).root(), elements);
        }
        return Arbitraries.of(elements);
    }

    private static void collect(GuideLoop loop, List<GuideElement> elements) {
        for (var child : loop.children()) {
            switch (child) {
                case GuideLoop inner -> collect(inner, elements);
                case GuideSegment segment -> segment.elements().forEach(element -> elements.addAll(element.isComposite() ? element.components() : List.of(element)));
            }
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(Arbitraries.of("20261101", "20261131", "1000", "-12.5", ".", "A ", "TX"),
                Arbitraries.strings().withCharRange('-', '9').ofMinLength(1).ofMaxLength(12),
                Arbitraries.strings().withCharRange('\u0001', 'Z').ofMinLength(1).ofMaxLength(30)).map(text -> text.replaceAll("[*:^~]", "X"));
    }

    private static ValueView valueOf(String text) throws IOException {
        var lexer = new SegmentLexer(new ByteArrayInputStream((HEADER + "REF*" + text + "~").getBytes(ISO_8859_1)), finding -> { });
        lexer.next();
        lexer.next();
        return lexer.segment().value(1);
    }
}
