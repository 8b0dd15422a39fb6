package com.superbill.practice;

import com.superbill.domain.id.PracticeId;
import com.superbill.domain.practice.ContractRate;
import com.superbill.domain.practice.Fee;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.domain.practice.Provider;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.util.List;
import java.util.Optional;

/** Where the practice's own data lies. A provider, payer, rate or fee is replaced as a whole by its key, so the last writer wins. */
final class PracticeRecords {

    private final RecordTable table;

    PracticeRecords(RecordTable table) {
        this.table = table;
    }

    Optional<Stored<Practice>> practice(PracticeId id) {
        return table.get(Keys.of(id).practice(), Practice.class);
    }

    /** @return the new version; empty if somebody changed the practice since the version that the caller names */
    Optional<Long> put(Practice practice, Optional<Long> expectedVersion) {
        Key key = Keys.of(practice.id()).practice();
        Item item = Item.of("practice", practice).gsi1(Keys.practiceList(practice.id()));
        long before = expectedVersion.orElseGet(() -> practice(practice.id()).map(Stored::version).orElse(0L));
        Write write = before == 0 ? new Write.Create(key, item) : new Write.Replace(key, item, before);
        return table.write(write).isCommitted() ? Optional.of(before + 1) : Optional.empty();
    }

    List<Provider> providers(PracticeId practice) {
        return table.queryAll(own(practice, "PROVIDER#"), Provider.class).stream().map(Stored::value).toList();
    }

    void put(PracticeId practice, Provider provider) {
        table.write(new Write.Put(Keys.of(practice).provider(provider.npi().value()), Item.of("provider", provider)));
    }

    List<Payer> payers(PracticeId practice) {
        return table.queryAll(own(practice, "PAYER#"), Payer.class).stream().map(Stored::value).toList();
    }

    void put(PracticeId practice, Payer payer) {
        table.write(new Write.Put(Keys.of(practice).payer(payer.id()), Item.of("payer", payer)));
    }

    boolean hasPayer(PracticeId practice, String payerId) {
        return table.get(Keys.of(practice).payer(payerId), Payer.class).isPresent();
    }

    /** By procedure code, then by the day from which the rate holds. */
    Page<ContractRate> rates(PracticeId practice, String payerId, int limit, Optional<String> cursor) {
        return table.query(Query.of(Query.Index.TABLE, Keys.of(practice).contractRates(payerId)).limit(limit).after(cursor), ContractRate.class);
    }

    void put(PracticeId practice, ContractRate rate) {
        table.write(new Write.Put(Keys.of(practice).contractRate(rate.payerId(), rate.procedureCode(), rate.effectiveFrom()), Item.of("contractRate", rate)));
    }

    /** By procedure code, then by the day from which the price holds. */
    Page<Fee> fees(PracticeId practice, int limit, Optional<String> cursor) {
        return table.query(Query.of(Query.Index.TABLE, Keys.of(practice).fees()).limit(limit).after(cursor), Fee.class);
    }

    void put(PracticeId practice, Fee fee) {
        table.write(new Write.Put(Keys.of(practice).fee(fee.procedureCode(), fee.effectiveFrom()), Item.of("fee", fee)));
    }

    private static Query own(PracticeId practice, String prefix) {
        return Query.of(Query.Index.TABLE, Keys.of(practice).practice().pk()).startingWith(prefix);
    }
}
