package com.superbill.paymentposting;

import com.superbill.domain.practice.Payer;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.util.List;
import java.util.Optional;

/** The practice's payers, and which of them a remittance comes from. */
final class Payers {

    private Payers() {
    }

    static List<Payer> of(RecordTable table, Keys keys) {
        return table.queryAll(Query.of(Query.Index.TABLE, keys.payer("any").pk()).startingWith("PAYER#"), Payer.class).stream().map(Stored::value).toList();
    }

    /**
     * @param ids by which the file names its payer (N104, REF*2U, TRN03)
     * @param name N102, the last resort: exact but for case
     */
    static Optional<String> find(List<Payer> payers, List<String> ids, String name) {
        return payers.stream().filter(payer -> ids.contains(payer.id())).findFirst()
                .or(() -> payers.stream().filter(payer -> payer.name().equalsIgnoreCase(name)).findFirst()).map(Payer::id);
    }
}
