package com.superbill.claimsubmission;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PatientId;
import com.superbill.platform.api.Request;
import com.superbill.platform.json.JsonText;
import com.superbill.platform.store.Key;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.Page;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lists of claims and of a claim's steps, a page at a time. */
final class ClaimLists {

    private final RecordTable table;
    private final ClaimRecords records;

    ClaimLists(RecordTable table, ClaimRecords records) {
        this.table = table;
        this.records = records;
    }

    /** Newest first: of a patient, of a status, or all. A patient's are few, so its pages are cut before they are sifted by status. */
    ClaimView.Page claims(Request request) {
        Optional<ClaimStatus> status = request.query("status").map(name -> JsonText.constant("status", name, ClaimStatus.class));
        Optional<PatientId> patient = request.query("patientId").map(PatientId::new);
        var keys = Keys.of(request.practice());
        var any = new ClaimId("any");
        if (patient.isPresent()) {
            Page<Pointer> page = table.query(page(request, Query.Index.TABLE, keys.patientClaim(patient.get(), any)).startingWith("CLAIM#"), Pointer.class);
            List<Claim> claims = records.claims(request.practice(), page.values().stream().map(pointer -> new ClaimId(pointer.id())).toList()).stream()
                    .map(Stored::value).filter(claim -> status.map(wanted -> claim.status() == wanted).orElse(true))
                    .sorted(Comparator.comparing((Claim claim) -> claim.id().value()).reversed()).toList();
            return view(claims, page.nextCursor());
        }
        Page<Claim> page = table.query(status.map(wanted -> page(request, Query.Index.GSI1, keys.claimsByStatus(wanted, any)))
                .orElseGet(() -> page(request, Query.Index.GSI2, keys.claimList(any))), Claim.class);
        return view(page.values(), page.nextCursor());
    }

    /** Oldest first. */
    ClaimStepView.Page steps(Request request, Claim claim) {
        String partition = Keys.of(request.practice()).claim(claim.id()).pk();
        Page<ClaimStep> page = table.query(Query.of(Query.Index.TABLE, partition).startingWith("STEP#").limit(request.limit()).after(request.cursor()),
                ClaimStep.class);
        return new ClaimStepView.Page(page.values().stream().map(ClaimStepView::of).toList(), page.nextCursor());
    }

    private static Query page(Request request, Query.Index index, Key any) {
        return Query.of(index, any.pk()).newestFirst().limit(request.limit()).after(request.cursor());
    }

    private static ClaimView.Page view(List<Claim> claims, Optional<String> nextCursor) {
        return new ClaimView.Page(claims.stream().map(ClaimView::summary).toList(), nextCursor);
    }
}
