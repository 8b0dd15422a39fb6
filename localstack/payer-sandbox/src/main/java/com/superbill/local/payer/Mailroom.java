package com.superbill.local.payer;

import com.superbill.edi.EdiException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Takes what practices sent and sends out what is due by the payers' clock. A file counts as received when its answers are
 * scheduled: after a crash in between it is read again, and what was scheduled before comes twice, as it does from payers.
 */
final class Mailroom {

    private final Exchange exchange;
    private final PayerMemory memory;
    private final SandboxClock clock;
    private final ClaimFileIntake intake;
    private final PaymentRun paymentRun;
    private final Consumer<String> progress;

    Mailroom(Exchange exchange, PayerMemory memory, SandboxClock clock, ClaimFileIntake intake, PaymentRun paymentRun,
             Consumer<String> progress) {
        this.exchange = exchange;
        this.memory = memory;
        this.clock = clock;
        this.intake = intake;
        this.paymentRun = paymentRun;
        this.progress = progress;
    }

    /** One round: cheap when there is nothing to do (one listing). */
    void round() {
        for (Exchange.Outbound file : exchange.outbound()) {
            if (!memory.hasReceived(file.key())) {
                take(file);
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

    /** What is no X12 or no 837P is not answered: to the practice it is a file that went missing, and its watchdog will say so. */
    private void take(Exchange.Outbound file) {
        try {
            intake.take(file.practice(), exchange.read(file));
        } catch (EdiException | IllegalArgumentException | NoSuchElementException e) {
            progress.accept("payer sandbox: a file in outbound/ cannot be read as an 837P (" + e.getClass().getSimpleName() + ") and is not answered");
        }
    }
}
