package com.superbill.local.payer;

import com.superbill.edi.validation.AcknowledgmentMaker;
import com.superbill.edi.validation.CodeSets;
import com.superbill.edi.validation.InterchangeReport;
import com.superbill.edi.validation.ValidationReport;
import com.superbill.edi.validation.Validator;
import com.superbill.local.payer.ClaimDesk.Decided;
import com.superbill.local.payer.ClaimDesk.Fate;
import com.superbill.local.payer.adjudication.Decision;
import com.superbill.local.payer.adjudication.ReceivedClaim;
import com.superbill.local.payer.scenario.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes an 837 file in and schedules what will answer it: a 999 in minutes, a 277CA in hours, an 835 in two weeks. A file that breaks its guide gets nothing but the 999 that says so,
 * one with a broken envelope nothing but a TA1.
 */
final class ClaimFileIntake {

    static final Duration FILE_ANSWER = Duration.ofMinutes(5);
    static final Duration CLAIM_ANSWER = Duration.ofHours(4);
    static final Duration PAYMENT = Duration.ofDays(14);
    static final Duration CORRECTION_AFTER_PAYMENT = Duration.ofDays(21);
    static final Duration REPEAT_AFTER_PAYMENT = Duration.ofDays(2);
    static final Duration LATE_AFTER_PAYMENT = Duration.ofDays(30);

    private final ClaimDesk desk;
    private final PayerMemory memory;
    private final SandboxClock clock;

    ClaimFileIntake(ClaimDesk desk, PayerMemory memory, SandboxClock clock) {
        this.desk = desk;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * @param mailbox the practice's name in the exchange
     * @throws IllegalArgumentException if it is no 837P
     * @throws com.superbill.edi.EdiException if the bytes are not X12 at all, so that nobody can be answered
     */
    void take(String mailbox, byte[] content) {
        Instant now = clock.now();
        Instant answeredAt = now.plus(FILE_ANSWER);
        int number = nextControlNumber();
        ValidationReport report = validate(content);
        if (!isTaken(report)) {
            refuse(mailbox, report, answeredAt, number);
            return;
        }
        ClaimFile file = ClaimFileReader.read(content);
        boolean rejected = file.claims().stream().anyMatch(claim -> desk.scenario(claim) == Scenario.REJECT_FILE);
        if (file.claims().stream().allMatch(claim -> desk.scenario(claim) == Scenario.SILENCE)) {
            return;
        }
        schedule(answeredAt, mailbox, "999", number, AcknowledgmentFiles.implementation(file, rejected, at(answeredAt), number));
        if (!rejected) {
            file.transactions().forEach(transaction -> answer(mailbox, file, transaction, now));
        }
    }

    private static ValidationReport validate(byte[] content) {
        try {
            return new Validator(Set.of(), CodeSets.NONE).validate(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file without any interchange is left to the reader to refuse: there is nobody to answer. */
    private static boolean isTaken(ValidationReport report) {
        return report.interchanges().stream().allMatch(interchange -> isEnvelopeTaken(interchange)
                && interchange.groups().stream().allMatch(group -> AcknowledgmentMaker.implementationAcknowledgment(group).outcome().isTaken()));
    }

    private static boolean isEnvelopeTaken(InterchangeReport interchange) {
        return AcknowledgmentMaker.interchangeAcknowledgment(interchange).outcome().isTaken();
    }

    private void refuse(String mailbox, ValidationReport report, Instant answeredAt, int number) {
        var answer = new ByteArrayOutputStream();
        try {
            AcknowledgmentMaker.write(report, answer, at(answeredAt), number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String kind = report.interchanges().stream().allMatch(ClaimFileIntake::isEnvelopeTaken) ? "999" : "TA1";
        schedule(answeredAt, mailbox, kind, number, answer.toString(StandardCharsets.ISO_8859_1));
    }

    private void answer(String mailbox, ClaimFile file, ClaimFile.Transaction transaction, Instant now) {
        List<Fate> fates = transaction.claims().stream().filter(claim -> desk.scenario(claim) != Scenario.SILENCE).map(desk::decide).toList();
        if (fates.isEmpty()) {
            return;
        }
        int number = nextControlNumber();
        Instant answeredAt = now.plus(CLAIM_ANSWER);
        schedule(answeredAt, mailbox, "277CA", number, AcknowledgmentFiles.claims(transaction, fates, file.interchange().sender(), at(answeredAt), number));
        Map<Payment, List<Decided>> payments = new LinkedHashMap<>();
        for (Fate fate : fates) {
            if (fate instanceof Decided decided) {
                payments.computeIfAbsent(Payment.of(decided), payment -> new ArrayList<>()).add(decided);
            }
        }
        payments.forEach((payment, decided) -> pay(mailbox, transaction, payment, decided, now));
    }

    /** Claims that one payer pays on one day, in one 835. */
    private record Payment(String payerId, boolean late, boolean twice) {

        static Payment of(Decided decided) {
            return new Payment(decided.claim().payerId(), decided.scenario() == Scenario.SEND_LATE, decided.scenario() == Scenario.SEND_TWICE);
        }

        Instant dueAt(Instant now) {
            return now.plus(PAYMENT).plus(late ? LATE_AFTER_PAYMENT : Duration.ZERO);
        }
    }

    private void pay(String mailbox, ClaimFile.Transaction transaction, Payment payment, List<Decided> decided, Instant now) {
        Instant dueAt = payment.dueAt(now);
        Map<String, Long> recoupments = new HashMap<>();
        decided.stream().filter(one -> one.recoupCents() > 0)
                .forEach(one -> recoupments.put(one.now().getLast().payerClaimControlNumber(), one.recoupCents()));
        PaymentOrder order = order(mailbox, transaction, decided, decided.stream().flatMap(one -> one.now().stream()).toList(), recoupments);
        memory.schedule(dueAt, "payment-" + order.traceNumber(), order);
        if (payment.twice()) {
            memory.schedule(dueAt.plus(REPEAT_AFTER_PAYMENT), "repeat-" + order.traceNumber(), order);
        }
        List<Decision> corrections = decided.stream().flatMap(one -> one.later().stream()).toList();
        if (!corrections.isEmpty()) {
            PaymentOrder correction = order(mailbox, transaction, decided, corrections, Map.of());
            memory.schedule(dueAt.plus(CORRECTION_AFTER_PAYMENT), "payment-" + correction.traceNumber(), correction);
        }
    }

    private PaymentOrder order(String mailbox, ClaimFile.Transaction transaction, List<Decided> decided, List<Decision> decisions, Map<String, Long> recoupments) {
        ReceivedClaim any = decided.getFirst().claim();
        return new PaymentOrder("EFT%09d".formatted(memory.next("trace")), mailbox, any.payerId(), any.payerName(), transaction.billingProvider(),
                transaction.submitter().id(), decisions, recoupments);
    }

    private void schedule(Instant dueAt, String mailbox, String kind, int number, String content) {
        String name = "%s-%09d".formatted(kind, number);
        memory.schedule(dueAt, name, new DueFile(mailbox, name + ".x12", content));
    }

    private int nextControlNumber() {
        return Math.toIntExact(memory.next("interchange"));
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
