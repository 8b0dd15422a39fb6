package com.superbill.local.payer;

import com.superbill.local.payer.adjudication.Accumulator;
import com.superbill.local.payer.adjudication.Decision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Everything the payers remember between files, below one folder; each record is written before what depends on it is sent. */
final class PayerMemory {

    /** Of the second at which something is due, before its name: names sort by it. */
    private static final int DUE_DIGITS = 12;

    /** A number that files of the sandbox carry; one more each time. */
    record Sequence(long last) {
    }

    private final JsonFolder<Decision> decisions;
    private final JsonFolder<Accumulator> accumulators;
    private final JsonFolder<DueFile> dueFiles;
    private final JsonFolder<PaymentOrder> duePayments;
    private final JsonFolder<Instant> received;
    private final JsonFolder<Sequence> sequences;
    private final Debts debts;

    PayerMemory(Path folder) {
        decisions = new JsonFolder<>(folder.resolve("decisions"), Decision.class);
        accumulators = new JsonFolder<>(folder.resolve("accumulators"), Accumulator.class);
        dueFiles = new JsonFolder<>(folder.resolve("due-files"), DueFile.class);
        duePayments = new JsonFolder<>(folder.resolve("due-payments"), PaymentOrder.class);
        received = new JsonFolder<>(folder.resolve("received"), Instant.class);
        sequences = new JsonFolder<>(folder.resolve("sequences"), Sequence.class);
        debts = new Debts(new JsonFolder<>(folder.resolve("debts"), Debts.Account.class));
    }

    Optional<Decision> decision(String payerClaimControlNumber) {
        return decisions.get(payerClaimControlNumber);
    }

    void remember(Decision decision) {
        decisions.put(decision.payerClaimControlNumber(), decision);
    }

    Accumulator accumulator(String memberId, int year) {
        return accumulators.get(memberFile(memberId, year)).orElse(Accumulator.EMPTY);
    }

    void remember(String memberId, int year, Accumulator accumulator) {
        accumulators.put(memberFile(memberId, year), accumulator);
    }

    Debts debts() {
        return debts;
    }

    /** @param name unique; a second call with the same name and time changes nothing */
    void schedule(Instant dueAt, String name, DueFile file) {
        dueFiles.put(dueName(dueAt, name), file);
    }

    void schedule(Instant dueAt, String name, PaymentOrder order) {
        duePayments.put(dueName(dueAt, name), order);
    }

    List<String> dueFilesUntil(Instant now) {
        return due(dueFiles, now);
    }

    List<String> duePaymentsUntil(Instant now) {
        return due(duePayments, now);
    }

    DueFile dueFile(String name) {
        return dueFiles.get(name).orElseThrow();
    }

    PaymentOrder duePayment(String name) {
        return duePayments.get(name).orElseThrow();
    }

    void sentFile(String name) {
        dueFiles.delete(name);
    }

    void sentPayment(String name) {
        duePayments.delete(name);
    }

    boolean hasReceived(String key) {
        return received.get(fileName(key)).isPresent();
    }

    void markReceived(String key, Instant now) {
        received.put(fileName(key), now);
    }

    synchronized long next(String sequence) {
        long next = sequences.get(sequence).map(Sequence::last).orElse(0L) + 1;
        sequences.put(sequence, new Sequence(next));
        return next;
    }

    /** What is scheduled and not yet sent. */
    int waiting() {
        return dueFiles.names().size() + duePayments.names().size();
    }

    /** When the next of them is due; empty where nothing waits. */
    Optional<Instant> nextDue() {
        return Stream.concat(dueFiles.names().stream(), duePayments.names().stream()).min(Comparator.naturalOrder())
                .map(name -> Instant.ofEpochSecond(Long.parseLong(name.substring(0, DUE_DIGITS))));
    }

    private static List<String> due(JsonFolder<?> folder, Instant now) {
        String limit = dueName(now, "");
        return folder.names().stream().filter(name -> name.substring(0, DUE_DIGITS).compareTo(limit) <= 0).toList();
    }

    private static String dueName(Instant dueAt, String name) {
        return ("%0" + DUE_DIGITS + "d-%s").formatted(dueAt.getEpochSecond(), name);
    }

    private static String memberFile(String memberId, int year) {
        var crc = new CRC32();
        crc.update(memberId.getBytes(StandardCharsets.UTF_8));
        return "%08x-%s-%d".formatted(crc.getValue(), HexFormat.of().toHexDigits(memberId.hashCode()), year);
    }

    private static String fileName(String key) {
        return key.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
