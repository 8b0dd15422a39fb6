package com.superbill.local.payer;

import java.time.Instant;

/**
 * Takes what practices sent, once each, and sends out what is due by the payers' clock. A file counts as received when its
 * answers are scheduled, so that a crash in between means that it is read again, to the same answers' names.
 */
final class Mailroom {

    private final Exchange exchange;
    private final PayerMemory memory;
    private final SandboxClock clock;
    private final ClaimFileIntake intake;
    private final PaymentRun paymentRun;

    Mailroom(Exchange exchange, PayerMemory memory, SandboxClock clock, ClaimFileIntake intake, PaymentRun paymentRun) {
        this.exchange = exchange;
        this.memory = memory;
        this.clock = clock;
        this.intake = intake;
        this.paymentRun = paymentRun;
    }

    /** One round: cheap when there is nothing to do (one listing). */
    void round() {
        for (Exchange.Outbound file : exchange.outbound()) {
            if (!memory.hasReceived(file.key())) {
                intake.take(file.practice(), exchange.read(file));
                memory.markReceived(file.key(), clock.now());
            }
        }
        Instant now = clock.now();
        for (String name : memory.dueFilesUntil(now)) {
            DueFile file = memory.dueFile(name);
            exchange.deliver(file.mailbox(), file.fileName(), EdiFiles.bytes(file.content()));
            memory.sentFile(name);
        }
        for (String name : memory.duePaymentsUntil(now)) {
            DueFile remittance = paymentRun.write(name, memory.duePayment(name));
            exchange.deliver(remittance.mailbox(), remittance.fileName(), EdiFiles.bytes(remittance.content()));
            memory.sentPayment(name);
        }
    }
}
