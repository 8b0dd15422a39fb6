package com.superbill.paymentposting;

import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.DocumentId;
import com.superbill.platform.Env;
import com.superbill.platform.aws.Aws;
import com.superbill.platform.files.FileStore;
import com.superbill.platform.queue.EventFunction;
import com.superbill.platform.queue.Queue;
import com.superbill.platform.store.BlindIndex;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;

/** Takes remittance files (835); the event names the document. */
public final class RemittanceFileConsumer extends EventFunction {

    private final RemittanceIntake intake;

    public RemittanceFileConsumer() {
        this(new RemittanceIntake(RecordTable.fromEnv(), FileStore.fromEnv(), new Queue(Aws.sqs(), Env.required("CLAIM_PAYMENTS_QUEUE_URL")),
                BlindIndex.fromEnv(), Clock.systemUTC()));
    }

    RemittanceFileConsumer(RemittanceIntake intake) {
        this.intake = intake;
    }

    @Override
    protected void accept(DomainEvent event) {
        intake.take(event.practice(), new DocumentId(event.resourceId()));
    }
}
