package com.superbill.reporting;

import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PaymentId;
import com.superbill.domain.id.WriteOffId;
import com.superbill.platform.queue.EventFunction;
import com.superbill.platform.store.RecordTable;

/** Brings the stored sums up to date with whatever an event tells of. */
public final class ReportingConsumer extends EventFunction {

    private final Contributions contributions;

    public ReportingConsumer() {
        this(RecordTable.fromEnv());
    }

    ReportingConsumer(RecordTable table) {
        this.contributions = new Contributions(table);
    }

    @Override
    protected void accept(DomainEvent event) {
        switch (event.resourceType()) {
            case "claim" -> contributions.ofClaim(event.practice(), new ClaimId(event.resourceId()));
            case "encounter" -> contributions.ofEncounter(event.practice(), new EncounterId(event.resourceId()));
            case "payment" -> contributions.ofPayment(event.practice(), new PaymentId(event.resourceId()));
            case "writeOff" -> contributions.ofWriteOff(event.practice(), new WriteOffId(event.resourceId()));
            default -> { /* statements and remittances move no sum by themselves: their money has claims and visits */ }
        }
    }
}
