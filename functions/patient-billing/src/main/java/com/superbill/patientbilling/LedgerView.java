package com.superbill.patientbilling;

import com.superbill.domain.billing.PatientPayment;
import com.superbill.domain.billing.WriteOff;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.EntryId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.id.WriteOffId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.VisitBalance;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Ledger} of the API. */
@Json
record LedgerView(String patientId, List<Entry> entries, BalancesView balances, List<Visit> openVisits) {

    static LedgerView of(PatientId patient, List<LedgerEntry> entries, Balances balances) {
        return new LedgerView(patient.value(), entries.stream().map(Entry::of).toList(), BalancesView.of(balances),
                VisitBalance.open(entries).stream().map(Visit::of).toList());
    }

    @Json
    record Line(Account account, long amountCents) {
    }

    @Json
    record Entry(String id, EntryKind kind, LocalDate effectiveOn, Instant postedAt, Optional<String> encounterId, Optional<String> claimId, Optional<String> paymentId,
                 Optional<String> writeOffId, Optional<String> corrects, String reason, List<Line> lines) {

        static Entry of(LedgerEntry entry) {
            return new Entry(entry.id().value(), entry.kind(), entry.effectiveOn(), entry.postedAt(), entry.encounterId().map(EncounterId::value),
                    entry.claimId().map(ClaimId::value), PatientPayment.of(entry).map(PaymentId::value),
                    WriteOff.of(entry).map(WriteOffId::value), entry.corrects().map(EntryId::value), entry.reason(),
                    entry.lines().stream().map(line -> new Line(line.account(), line.amount().cents())).toList());
        }
    }

    @Json
    record BalancesView(long insuranceOwesCents, long patientOwesCents, List<Line> accounts) {

        static BalancesView of(Balances balances) {
            return new BalancesView(balances.insuranceOwes().cents(), balances.patientOwes().cents(), Stream.of(Account.values())
                    .filter(account -> !balances.of(account).isZero()).map(account -> new Line(account, balances.of(account).cents())).toList());
        }
    }

    @Json
    record Visit(String encounterId, LocalDate serviceDate, long insuranceOwesCents, long patientOwesCents) {

        static Visit of(VisitBalance visit) {
            return new Visit(visit.encounterId().value(), visit.serviceDate(), visit.balances().insuranceOwes().cents(), visit.balances().patientOwes().cents());
        }
    }
}
