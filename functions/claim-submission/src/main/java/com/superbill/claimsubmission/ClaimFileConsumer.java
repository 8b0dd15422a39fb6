package com.superbill.claimsubmission;

import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.BatchId;
import com.superbill.platform.Env;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.queue.EventFunction;
import com.superbill.platform.store.RecordTable;

/** Takes batches of claims and writes their files. */
public final class ClaimFileConsumer extends EventFunction {

    private final ClaimFiles claimFiles;

    public ClaimFileConsumer() {
        this(new ClaimFiles(RecordTable.fromEnv(), FileStore.fromEnv(), Env.isProduction()));
    }

    ClaimFileConsumer(ClaimFiles claimFiles) {
        this.claimFiles = claimFiles;
    }

    @Override
    protected void accept(DomainEvent event) {
        claimFiles.write(event.practice(), new BatchId(event.resourceId()));
    }
}
