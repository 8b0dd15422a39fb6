package com.superbill.domain.remittance;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimFrequency;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.Npi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims and claim payments for the tests of this package. */
final class RemittanceExamples {

    static final LocalDate PAID_ON = LocalDate.of(2026, 3, 1);

    private RemittanceExamples() {
    }

    /** A claim that the payer has, with a line of procedure 99213 for each charge; line control numbers are L1, L2 … */
    static Claim claim(String id, int payerSequence, long... charges) {
        List<ServiceLine> lines = new ArrayList<>();
        for (long cents : charges) {
            int number = lines.size() + 1;
            lines.add(new ServiceLine(number, "L" + number, new Procedure("99213", List.of(), 1, List.of(1)), Money.ofCents(cents)));
        }
        return new Claim(new ClaimId(id), "PCN" + id.replace("_", "").toUpperCase(java.util.Locale.ROOT), new PatientId("pat_1"), new EncounterId("enc_1"),
                new CoverageId("cov_1"), "PAYER1", payerSequence, ClaimFrequency.ORIGINAL, Optional.empty(), Optional.empty(), new Npi("1234567893"),
                LocalDate.of(2026, 2, 1), "11", List.of("I10"), lines, Optional.empty(), ClaimStatus.SUBMITTED, List.of(), 1, Optional.empty(), false,
                Optional.empty(), Instant.EPOCH, Optional.of(Instant.EPOCH), Optional.empty());
    }

    static ServicePayment service(String controlNumber, long charge, long paid, Adjustment... adjustments) {
        return new ServicePayment(Optional.of(controlNumber), "99213", List.of(), Optional.empty(), Money.ofCents(charge), Money.ofCents(paid),
                List.of(adjustments), List.of());
    }

    static Adjustment adjustment(String group, String reason, long cents) {
        return new Adjustment(group, reason, Money.ofCents(cents));
    }

    static ClaimPayment payment(String statusCode, long charge, long paid, ServicePayment... services) {
        return new ClaimPayment(new RemittanceId("rem_1"), 1, new SegmentPlace("CLP", 12), PaymentKey.ofClaim("1512345678", "12345", "PAYERNUMBER", 1), Optional.empty(), "PCNCLM1",
                statusCode, Optional.of("PAYERNUMBER"), Money.ofCents(charge), Money.ofCents(paid), Optional.of("token"), List.of(), List.of(),
                List.of(services), MatchStatus.PENDING, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
