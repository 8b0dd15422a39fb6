package com.superbill.paymentposting;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.money.Money;
import com.superbill.domain.remittance.MatchStatus;
import com.superbill.testkit.records.ClaimBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of random size and kind against claims that were really sent: what is posted is what the bank got, whatever the payer decides. */
class GeneratedRemittancesTest {

    private static final int CLAIMS = 12;

    private enum Kind {
        PAID, PARTIAL, DENIED
    }

    /** A decision on a claim of two lines; the amounts are the payer's, in cents. */
    private record Decided(Claim claim, Kind kind, long paid, long contractual, long patient) {

        List<String> segments(int sign) {
            long first = claim.lines().getFirst().charge().cents();
            long second = claim.lines().get(1).charge().cents();
            long denied = kind == Kind.DENIED ? first + second : kind == Kind.PARTIAL ? second : 0;
            long charge = first + second;
            List<String> segments = new ArrayList<>();
            segments.add("CLP*%s*%s*%s*%s**CI*N%s".formatted(claim.patientControlNumber(), sign < 0 ? "22" : kind == Kind.DENIED ? "4" : "1", dollars(sign * charge),
                    dollars(sign * paid), claim.patientControlNumber()));
            long settledFirst = kind == Kind.DENIED ? 0 : first;
            segments.add("SVC*HC:99213*%s*%s**1".formatted(dollars(sign * first), dollars(sign * (settledFirst == 0 ? 0 : settledFirst - contractual - patient))));
            if (kind == Kind.DENIED) {
                segments.add("CAS*CO*50*" + dollars(sign * first));
            } else {
                segments.add("CAS*CO*45*" + dollars(sign * contractual));
                segments.add("CAS*PR*2*" + dollars(sign * patient));
            }
            segments.add("REF*6R*" + claim.lines().getFirst().controlNumber());
            boolean secondPaid = kind == Kind.PAID;
            segments.add("SVC*HC:85025*%s*%s**1".formatted(dollars(sign * second), dollars(secondPaid ? sign * second : 0)));
            if (!secondPaid) {
                segments.add("CAS*CO*" + (kind == Kind.DENIED ? "50*" : "97*") + dollars(sign * (denied - (kind == Kind.DENIED ? first : 0))));
            }
            segments.add("REF*6R*" + claim.lines().get(1).controlNumber());
            return segments;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122})
    void whatIsPostedIsWhatTheBankGotAndNothingIsPostedTwice(long seed) {
        // Given
        var random = new Random(seed);
        var posting = new Posting();
        List<Decided> decisions = new ArrayList<>();
        for (int i = 1; i <= CLAIMS; i++) {
            decisions.add(decide(random, posting.sentClaim(ClaimBuilder.claim().id("clm_" + i).patientControlNumber("PCN" + i).encounter(new EncounterId("enc_" + i))
                    .lines(ClaimBuilder.line(1, "99213", 10_000 + random.nextInt(20_000)), ClaimBuilder.line(2, "85025", 1_000 + random.nextInt(4_000))))));
        }
        long recoupment = random.nextInt(5_000);
        long firstCheck = decisions.stream().mapToLong(Decided::paid).sum() - recoupment;
        String[] first = segments(decisions, 1, "PLB*1993999998*20261231*WO:OLD*" + dollars(recoupment));
        // When a check comes, comes again in another file, and a third of it is taken back and decided anew
        Document paid = posting.post(RemittanceText.file().paying(dollars(firstCheck), "CHECK1", first));
        Document again = posting.post(RemittanceText.file().paying(dollars(firstCheck), "CHECK1", first));
        List<Decided> reversed = decisions.subList(0, CLAIMS / 3);
        List<Decided> corrected = reversed.stream().map(decision -> decide(random, decision.claim())).toList();
        List<String> second = new ArrayList<>();
        for (int i = 0; i < reversed.size(); i++) {
            second.addAll(reversed.get(i).segments(-1));
            second.addAll(corrected.get(i).segments(1));
        }
        long net = corrected.stream().mapToLong(Decided::paid).sum() - reversed.stream().mapToLong(Decided::paid).sum();
        long forwarded = Math.max(0, -net);
        second.add("PLB*1993999998*20261231*FB:NEXT*" + dollars(-forwarded));
        Document changed = posting.post(RemittanceText.file().paying(dollars(net + forwarded), "CHECK2", second.toArray(String[]::new)));
        // Then
        assertThat(paid.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(posting.claimPayments(posting.remittances(again).getFirst())).extracting(payment -> payment.match()).containsOnly(MatchStatus.DUPLICATE);
        assertThat(changed.status()).isEqualTo(DocumentStatus.PROCESSED);
        List<LedgerEntry> all = new ArrayList<>(posting.entries(decisions.getFirst().claim().patientId()));
        all.addAll(posting.providerEntries());
        assertThat(Balances.of(all).of(Account.INSURANCE_CASH)).isEqualTo(Money.ofCents(firstCheck + net + forwarded));
        assertThat(Money.sum(Balances.of(all).byAccount().values())).isEqualTo(Money.ZERO);
        List<Decided> last = new ArrayList<>(corrected);
        last.addAll(decisions.subList(reversed.size(), CLAIMS));
        for (Decided decision : last) {
            Claim claim = posting.claim(decision.claim().id());
            assertThat(claim.status()).isEqualTo(switch (decision.kind()) {
                case PAID -> ClaimStatus.PAID;
                case PARTIAL -> ClaimStatus.PARTIALLY_PAID;
                case DENIED -> ClaimStatus.DENIED;
            });
            assertThat(claim.adjudication().orElseThrow().paid()).isEqualTo(Money.ofCents(decision.paid()));
            var owed = posting.table.counters(Posting.KEYS.encounterBalance(claim.patientId(), claim.encounterId()));
            assertThat(owed.get(Account.INSURANCE_RECEIVABLE.name())).isEqualTo(claim.adjudication().orElseThrow().denied().cents());
        }
    }

    private static Decided decide(Random random, Claim claim) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        if (kind == Kind.DENIED) {
            return new Decided(claim, kind, 0, 0, 0);
        }
        long first = claim.lines().getFirst().charge().cents();
        long contractual = random.nextInt((int) first / 2);
        long patient = random.nextInt((int) (first - contractual) / 2);
        long second = kind == Kind.PAID ? claim.lines().get(1).charge().cents() : 0;
        return new Decided(claim, kind, first - contractual - patient + second, contractual, patient);
    }

    private static String[] segments(List<Decided> decisions, int sign, String last) {
        List<String> segments = new ArrayList<>(decisions.stream().flatMap(decision -> decision.segments(sign).stream()).toList());
        segments.add(last);
        return segments.toArray(String[]::new);
    }

    private static String dollars(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
