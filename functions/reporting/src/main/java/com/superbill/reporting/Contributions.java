package com.superbill.reporting;

import com.superbill.domain.billing.PatientPayment;
import com.superbill.domain.billing.WriteOff;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.WriteOffId;
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
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes the present state of a claim, visit, payment or write-off, and moves the stored sums by what it adds now less what it added
 * before. The contribution and the sums change in one transaction, so a repeated event adds nothing and a lost order heals.
 * An event costs about a dozen reads and two transactions of up to six items.
 */
final class Contributions {

    private static final int ATTEMPTS_MAX = 5;

    private final RecordTable table;

    Contributions(RecordTable table) {
        this.table = table;
    }

    void ofClaim(PracticeId practice, ClaimId id) {
        Keys keys = Keys.of(practice);
        Claim claim = table.get(keys.claim(id), Claim.class).orElseThrow().value();
        save(practice, id, ClaimContribution.class, () -> contribution(keys, id));
        // how the replacement fares decides whether the denial of the first was overturned
        claim.replaces().ifPresent(replaced -> save(practice, replaced, ClaimContribution.class, () -> contribution(keys, replaced)));
        ofEncounter(practice, claim.encounterId());
    }

    void ofEncounter(PracticeId practice, EncounterId id) {
        Keys keys = Keys.of(practice);
        Encounter encounter = table.get(keys.encounter(id), Encounter.class).orElseThrow().value();
        // what a patient pays before the signature counts with the signature
        encounter.signedAt().ifPresent(signedAt -> save(practice, id, EncounterContribution.class, () -> EncounterContribution.of(id, encounter.serviceDate(), signedAt,
                balances(table.counters(keys.encounterBalance(encounter.patientId(), id))))));
    }

    void ofPayment(PracticeId practice, PaymentId id) {
        save(practice, id, PaymentContribution.class, () -> {
            PatientPayment payment = payment(practice, id);
            return new PaymentContribution(id, payment.receivedOn(), payment.reversed() ? Money.ZERO : payment.amount(), payment.atVisit(),
                    payment.encounterId().isEmpty());
        });
        payment(practice, id).encounterId().ifPresent(encounter -> ofEncounter(practice, encounter));
    }

    /** Its money is the visit's. */
    void ofWriteOff(PracticeId practice, WriteOffId id) {
        table.get(Keys.of(practice).writeOff(id), WriteOff.class).ifPresent(writeOff -> ofEncounter(practice, writeOff.value().encounterId()));
    }

    private PatientPayment payment(PracticeId practice, PaymentId id) {
        return table.get(Keys.of(practice).patientPayment(id), PatientPayment.class).orElseThrow().value();
    }

    private ClaimContribution contribution(Keys keys, ClaimId id) {
        Claim claim = table.get(keys.claim(id), Claim.class).orElseThrow().value();
        List<ClaimStep> steps = table.queryAll(Query.of(Query.Index.TABLE, keys.claim(id).pk()).startingWith("STEP#"), ClaimStep.class).stream()
                .map(Stored::value).toList();
        Optional<ClaimStatus> replacement = claimsAbout(keys, claim.encounterId()).stream().filter(other -> other.replaces().filter(id::equals).isPresent())
                .map(Claim::status).findFirst();
        return ClaimContribution.of(claim, steps, replacement);
    }

    /** The claims of a visit, and the one that bills it now: a replacement may be of a corrected visit. */
    private List<Claim> claimsAbout(Keys keys, EncounterId encounter) {
        var ofVisit = table.queryAll(Query.of(Query.Index.TABLE, keys.encounter(encounter).pk()).startingWith("CLAIM#"), Pointer.class);
        var standing = table.get(keys.standingClaim(encounter), Pointer.class);
        List<Key> claims = Stream.concat(ofVisit.stream(), standing.stream()).map(pointer -> keys.claim(new ClaimId(pointer.value().id()))).toList();
        return table.getAll(claims, Claim.class).stream().map(Stored::value).toList();
    }

    /** @param present reads the state; asked after what was stored of it, so that an older state never takes the place of a newer one */
    private <T extends Contribution> void save(PracticeId practice, Record id, Class<T> type, Supplier<T> present) {
        Keys keys = Keys.of(practice);
        Key key = keys.reportContribution(id);
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            Optional<Stored<T>> before = table.get(key, type);
            T now = present.get();
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
