package com.superbill.paymentposting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text of an 835 file, from the segments that matter to a test; envelope, header and counts are put around them. */
final class RemittanceText {

    private final List<List<String>> transactions = new ArrayList<>();

    private RemittanceText() {
    }

    static RemittanceText file() {
        return new RemittanceText();
    }

    /** A transaction of {@code COMMONWEALTH HEALTH} (payer 60054) that pays by ACH on 2026-11-20. */
    RemittanceText paying(String amount, String traceNumber, String... segments) {
        return transaction("I", amount, traceNumber, segments);
    }

    /** @param handling BPR01 */
    RemittanceText transaction(String handling, String amount, String traceNumber, String... segments) {
        List<String> all = new ArrayList<>(List.of("ST*835*%04d".formatted(transactions.size() + 1),
                "BPR*" + handling + "*" + amount + "*C*ACH*CCP*01*111000025*DA*1*1512345678**01*222000025*DA*2*20261120", "TRN*1*" + traceNumber + "*1512345678",
                "DTM*405*20261120", "N1*PR*COMMONWEALTH HEALTH*XV*60054", "N3*1 MAIN ST", "N4*BOSTON*MA*02101", "PER*BL*SUPPORT*TE*8005550100",
                "N1*PE*ELM STREET FAMILY MEDICINE*XX*1993999998", "LX*1"));
        all.addAll(List.of(segments));
        all.add("SE*%d*%04d".formatted(all.size() + 1, transactions.size() + 1));
        transactions.add(all);
        return this;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
        List<String> segments = new ArrayList<>(List.of(
                "ISA*00*          *00*          *ZZ*60054          *ZZ*ELMSTREET      *261120*1200*^*00501*000000001*0*P*:", "GS*HP*60054*ELMSTREET*20261120*1200*1*X*005010X221A1"));
        transactions.forEach(segments::addAll);
        segments.add("GE*%d*1".formatted(transactions.size()));
        segments.add("IEA*1*000000001");
        return String.join("~\n", segments) + "~\n";
    }
}
