package com.superbill.paymentposting;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.remittance.ClaimMatcher;
import com.superbill.domain.remittance.Remittance;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.util.List;
import java.util.Optional;

/** Finds claims in the table in the ways that {@link ClaimMatcher} asks for. */
final class ClaimLookup implements ClaimMatcher.Claims {

    /** More claims than that under one token are no match whatever they are. */
    private static final int CANDIDATES_MAX = 10;

    private final RecordTable table;
    private final Keys keys;
    private final Optional<String> payerId;

    ClaimLookup(RecordTable table, PracticeId practice, Remittance remittance) {
        this.table = table;
        this.keys = Keys.of(practice);
        this.payerId = remittance.payerId();
    }

    @Override
    public List<Claim> byPatientControlNumber(String number) {
        return table.get(keys.patientControlNumber(number), Pointer.class).flatMap(this::claim).stream().toList();
    }

    /** Of the remittance's payer, or, where the practice does not know that payer, of any. */
    @Override
    public List<Claim> byPayerClaimControlNumber(String number) {
        List<String> payers = payerId.map(List::of).orElseGet(this::allPayers);
        List<Key> pointers = payers.stream().map(payer -> keys.payerClaimControlNumber(payer, number)).toList();
        return pointers.isEmpty() ? List.of() : claims(table.getAll(pointers, Pointer.class));
    }

    @Override
    public List<Claim> byMatchToken(String token) {
        var query = Query.of(Query.Index.TABLE, keys.claimMatch(token, new ClaimId("any")).pk()).limit(CANDIDATES_MAX);
        return claims(table.query(query, Pointer.class).items());
    }

    private List<String> allPayers() {
        return Payers.of(table, keys).stream().map(Payer::id).toList();
    }

    private Optional<Claim> claim(Stored<Pointer> pointer) {
        return table.get(keys.claim(new ClaimId(pointer.value().id())), Claim.class).map(Stored::value);
    }

    private List<Claim> claims(List<Stored<Pointer>> pointers) {
        List<Key> wanted = pointers.stream().map(pointer -> keys.claim(new ClaimId(pointer.value().id()))).toList();
        return wanted.isEmpty() ? List.of() : table.getAll(wanted, Claim.class).stream().map(Stored::value).toList();
    }
}
