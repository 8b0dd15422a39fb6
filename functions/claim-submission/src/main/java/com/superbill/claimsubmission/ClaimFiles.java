package com.superbill.claimsubmission;

import static com.superbill.claimsubmission.ClaimRecords.required;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimBatch;
import com.superbill.domain.id.BatchId;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.platform.Log;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the 837P of a batch into the exchange. A file that is there already is left as it is, so a message that comes again does nothing. */
final class ClaimFiles {

    private static final String X12 = "application/edi-x12";

    private final RecordTable table;
    private final ClaimRecords records;
    private final FileStore files;
    private final boolean production;

    ClaimFiles(RecordTable table, FileStore files, boolean production) {
        this.table = table;
        this.records = new ClaimRecords(table);
        this.files = files;
        this.production = production;
    }

    void write(PracticeId practiceId, BatchId id) {
        ClaimBatch batch = required(table.get(Keys.of(practiceId).batch(id), ClaimBatch.class), "batch").value();
        Map<ClaimId, Claim> claims = records.claims(practiceId, batch.claims()).stream().map(Stored::value).collect(Collectors.toMap(Claim::id, claim -> claim));
        Practice practice = required(records.practice(practiceId), "practice");
        Payer payer = required(records.payer(practiceId, claims.get(batch.claims().getFirst()).payerId()), "payer");
        List<ClaimFile.Content> contents = new ArrayList<>();
        for (ClaimId claimId : batch.claims()) {
            Claim claim = claims.get(claimId);
            contents.add(new ClaimFile.Content(claim, required(records.patient(practiceId, claim.patientId()), "patient"),
                    required(records.coverage(practiceId, claim.patientId(), claim.coverageId()), "coverage"),
                    required(records.provider(practiceId, claim.renderingProvider().value()), "rendering provider")));
        }
        boolean first = files.create(batch.file(), X12, new ClaimFile(practice, payer, production).write(batch, contents));
        Log.info(first ? "claimFile.created" : "claimFile.there").id("practice", practiceId).id("batch", id).count("claims", contents.size()).write();
    }
}
