package com.superbill.paymentposting;

import com.superbill.domain.id.PracticeId;
import com.superbill.domain.id.RemittanceId;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceException;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import com.superbill.platform.store.Write;
import java.util.List;
import java.util.Optional;

/** How remittances, their claim payments and their exceptions lie in the table. */
final class RemittanceRecords {

    /** Most exceptions of one remittance that are shown; the claim payments themselves tell the rest. */
    static final int EXCEPTIONS_SHOWN_MAX = 100;

    private final RecordTable table;
    private final Keys keys;

    RemittanceRecords(RecordTable table, PracticeId practice) {
        this.table = table;
        this.keys = Keys.of(practice);
    }

    Optional<Stored<Remittance>> remittance(RemittanceId id) {
        return table.get(keys.remittance(id), Remittance.class);
    }

    Optional<Stored<ClaimPayment>> claimPayment(RemittanceId id, int sequence) {
        return table.get(keys.claimPayment(id, sequence), ClaimPayment.class);
    }

    Query claimPayments(RemittanceId id) {
        return Query.of(Query.Index.TABLE, keys.remittance(id).pk()).startingWith("PAYMENT#");
    }

    List<RemittanceException> exceptions(RemittanceId id) {
        var query = Query.of(Query.Index.TABLE, keys.remittance(id).pk()).startingWith("EXCEPTION#").limit(EXCEPTIONS_SHOWN_MAX);
        return table.query(query, RemittanceException.class).values();
    }

    Write replace(Stored<Remittance> before, Remittance after) {
        return new Write.Replace(before.key(), item(after), before.version());
    }

    Write replace(Stored<ClaimPayment> before, ClaimPayment after) {
        return new Write.Replace(before.key(), item(after), before.version());
    }

    Item item(Remittance remittance) {
        return Item.of("remittance", remittance).gsi1(keys.remittanceList(remittance.paidOn(), remittance.id()))
                .gsi2(keys.documentRemittance(remittance.documentId(), remittance.id()));
    }

    Item item(ClaimPayment payment) {
        return Item.of("claimPayment", payment);
    }

    /** @param part tells several exceptions of one claim payment apart, from 0 */
    Write put(RemittanceId id, RemittanceException exception, int part) {
        return new Write.Put(keys.remittanceException(id, exception.sequence().orElse(0), part), Item.of("remittanceException", exception));
    }
}
