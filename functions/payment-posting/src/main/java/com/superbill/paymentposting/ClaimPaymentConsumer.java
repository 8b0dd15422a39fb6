package com.superbill.paymentposting;

import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.ClaimPaymentId;
import com.superbill.platform.queue.EventFunction;
import com.superbill.platform.store.RecordTable;
import java.time.Clock;

/** Settles claim payments; the event names one. */
public final class ClaimPaymentConsumer extends EventFunction {

    private final ClaimPaymentSettlement settlement;

    public ClaimPaymentConsumer() {
        this(new ClaimPaymentSettlement(RecordTable.fromEnv(), Clock.systemUTC()));
    }

    ClaimPaymentConsumer(ClaimPaymentSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    protected void accept(DomainEvent event) {
        settlement.settle(event.practice(), new ClaimPaymentId(event.resourceId()));
    }
}
