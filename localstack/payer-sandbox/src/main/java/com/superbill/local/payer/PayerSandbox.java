package com.superbill.local.payer;

import com.superbill.local.LocalService;
import com.superbill.local.LocalStack;
import com.superbill.local.payer.scenario.Scenarios;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * Payers behind the clearinghouse: they read 837 files from the exchange, answer 270 questions, and send 999, 277CA and 835
 * files back, by contract rates, plan benefits and the scenarios of {@code scenarios.json}.
 */
public final class PayerSandbox implements LocalService {

    private static final Duration ROUND_PAUSE = Duration.ofMillis(300);

    private volatile Thread rounds;
    private Exchange exchange;

    @Override
    public String name() {
        return "payer-sandbox";
    }

    @Override
    public void start(LocalStack stack) {
        Path folder = stack.folder(name());
        var clock = new SandboxClock(Clock.systemUTC(), folder.resolve("clock"));
        var memory = new PayerMemory(folder);
        Scenarios scenarios = ScenarioFile.read(folder.resolve("scenarios.json"));
        exchange = Exchange.of(stack.endpoints(), stack.outputs().get("ExchangeBucket"));
        var mailroom = new Mailroom(exchange, memory, clock, new ClaimFileIntake(new ClaimDesk(scenarios, memory), memory, clock),
                new PaymentRun(memory.debts(), memory, clock), stack::progress);
        stack.serve("/sandbox", new SandboxHttp(clock, memory));
        stack.serve("/clearinghouse", new RealTimeHttp(new EligibilityDesk(scenarios, memory, clock)));
        rounds = Thread.ofPlatform().daemon().name("payer-sandbox").start(() -> run(mailroom, stack));
    }

    @Override
    public void stop() {
        Thread thread = rounds;
        if (thread != null) {
            thread.interrupt();
            join(thread);
            exchange.close();
        }
    }

    private static void run(Mailroom mailroom, LocalStack stack) {
        String lastFailure = "";
        while (!Thread.currentThread().isInterrupted()) {
            try {
                mailroom.round();
                lastFailure = "";
                Thread.sleep(ROUND_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                lastFailure = tell(stack, e, lastFailure);
            }
        }
    }

    /** A failure is told once and tried again: the exchange may be starting or stopping. */
    private static String tell(LocalStack stack, RuntimeException failure, String lastFailure) {
        String now = failure.getClass().getSimpleName();
        if (!now.equals(lastFailure) && !Thread.currentThread().isInterrupted()) {
            stack.progress("payer sandbox: " + now + ", trying again");
        }
        try {
            Thread.sleep(ROUND_PAUSE.multipliedBy(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now;
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
