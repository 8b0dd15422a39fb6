package com.superbill.reporting;

import com.superbill.domain.billing.PatientPayment;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.money.Money;
import com.superbill.domain.report.ClaimContribution;
import com.superbill.domain.report.Contribution;
import com.superbill.domain.report.Counters;
import com.superbill.domain.report.EncounterContribution;
import com.superbill.domain.report.PaymentContribution;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the present state of a claim, visit or payment, and moves the stored sums by what it adds now less what it added
 * before. The contribution and the sums change in one transaction, so a repeated event adds nothing and a lost order heals.
 * An event costs four reads and one transaction of up to six items.
 */
final class Contributions {

    private static final int ATTEMPTS_MAX = 5;

    private final RecordTable table;

    Contributions(RecordTable table) {
        this.table = table;
    }

    void ofClaim(PracticeId practice, ClaimId id) {
        Keys keys = Keys.of(practice);
        Optional<Claim> found = table.get(keys.claim(id), Claim.class).map(Stored::value);
        if (found.isEmpty()) {
            return;
        }
        Claim claim = found.get();
        List<Claim> family = claimsOf(keys, claim.encounterId());
        save(practice, id, contribution(keys, claim, family), ClaimContribution.class);
        // how the replacement fares decides whether the denial of the first was overturned
        family.stream().filter(other -> claim.replaces().filter(other.id()::equals).isPresent())
                .forEach(replaced -> save(practice, replaced.id(), contribution(keys, replaced, family), ClaimContribution.class));
        ofEncounter(practice, claim.encounterId());
    }

    void ofEncounter(PracticeId practice, EncounterId id) {
        Keys keys = Keys.of(practice);
        table.get(keys.encounter(id), Encounter.class).map(Stored::value).filter(encounter -> encounter.signedAt().isPresent())
                .ifPresent(encounter -> save(practice, id, EncounterContribution.of(id, encounter.serviceDate(), encounter.signedAt().get(),
                        balances(table.counters(keys.encounterBalance(encounter.patientId(), id)))), EncounterContribution.class));
    }

    void ofPayment(PracticeId practice, PaymentId id) {
        table.get(Keys.of(practice).patientPayment(id), PatientPayment.class).map(Stored::value).ifPresent(payment -> {
            save(practice, id, new PaymentContribution(id, payment.receivedOn(), payment.reversed() ? Money.ZERO : payment.amount(), payment.atVisit(),
                    payment.encounterId().isEmpty()),
                    PaymentContribution.class);
            payment.encounterId().ifPresent(encounter -> ofEncounter(practice, encounter));
        });
    }

    private ClaimContribution contribution(Keys keys, Claim claim, List<Claim> family) {
        List<ClaimStep> steps = table.queryAll(Query.of(Query.Index.TABLE, keys.claim(claim.id()).pk()).startingWith("STEP#"), ClaimStep.class).stream()
                .map(Stored::value).toList();
        Optional<ClaimStatus> replacement = family.stream().filter(other -> other.replaces().filter(claim.id()::equals).isPresent()).map(Claim::status).findFirst();
        return ClaimContribution.of(claim, steps, replacement);
    }

    private List<Claim> claimsOf(Keys keys, EncounterId encounter) {
        List<Key> claims = table.queryAll(Query.of(Query.Index.TABLE, keys.encounter(encounter).pk()).startingWith("CLAIM#"), Pointer.class).stream()
                .map(pointer -> keys.claim(new ClaimId(pointer.value().id()))).toList();
        return table.getAll(claims, Claim.class).stream().map(Stored::value).toList();
    }

    private <T extends Contribution> void save(PracticeId practice, Record id, T now, Class<T> type) {
        Keys keys = Keys.of(practice);
        Key key = keys.reportContribution(id);
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            Optional<Stored<T>> before = table.get(key, type);
            if (before.map(Stored::value).filter(now::equals).isPresent()) {
                return;
            }
            Counters change = now.counters().minus(before.map(stored -> stored.value().counters()).orElse(Counters.NONE));
            List<Write> writes = new ArrayList<>();
            writes.add(before.<Write>map(stored -> new Write.Replace(key, Item.of("reportContribution", now), stored.version()))
                    .orElseGet(() -> new Write.Create(key, Item.of("reportContribution", now))));
            change.byBucket().forEach((bucket, counters) -> writes.add(new Write.Add(keys.reportFigures(bucket.report(), bucket.period()), "reportFigures", counters)));
            if (table.write(writes).isCommitted()) {
                return;
            }
        }
        throw new IllegalStateException("a contribution kept changing; the message comes again");
    }

    private static Balances balances(Map<String, Long> counters) {
        Map<Account, Money> byAccount = new EnumMap<>(Account.class);
        counters.forEach((name, cents) -> byAccount.put(Account.valueOf(name), Money.ofCents(cents)));
        return new Balances(byAccount);
    }
}
