package com.superbill.paymentposting;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.money.Money;
import com.superbill.domain.remittance.MatchStatus;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Remittances that other people's software made or tests with, of a practice that knows none of their claims. */
class RealRemittancesTest {

    /** Larger files take minutes on two cores; they go through by signed URL in localstack/tests. */
    private static final long FILE_BYTES_MAX = 100_000;
    private static final Path FOLDER = Path.of(System.getProperty("superbill.shared", "missing"), "data/x12/835");

    @Test
    void everyFileEndsSomewhereWithAReasonAndTheLedgerHoldsOnlyWhatIsBalanced() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("skipped: no folder data/x12/835 with real remittances");
            Assumptions.abort("no real remittances");
        }
        // Given
        var posting = new Posting();
        List<Path> files;
        try (var listed = Files.list(FOLDER)) {
            files = listed.filter(file -> file.toFile().length() <= FILE_BYTES_MAX).sorted().toList();
        }
        var outcomes = new TreeMap<DocumentStatus, Integer>();
        List<Remittance> remittances = new ArrayList<>();
        // When
        for (Path file : files) {
            Document document = posting.post(Files.readAllBytes(file));
            outcomes.merge(document.status(), 1, Integer::sum);
            List<Remittance> found = posting.remittances(document);
            remittances.addAll(found);
            // Then
            assertThat(document.status().isFinal()).as(file.getFileName().toString()).isTrue();
            if (document.status() == DocumentStatus.REJECTED) {
                assertThat(found).isEmpty();
                assertThat(document.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.segmentNumber()).isPresent());
            } else {
                assertThat(found).isNotEmpty().allSatisfy(remittance -> assertThat(remittance.status()).isNotEqualTo(RemittanceStatus.PROCESSING));
            }
            if (document.status() == DocumentStatus.NEEDS_REVIEW) {
                assertThat(document.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.segmentNumber()).isPresent());
            }
        }
        Money posted = Balances.of(posting.providerEntries()).of(Account.INSURANCE_CASH);
        // one example is among them twice, from two projects: a check counts once
        Map<String, Money> adjustedByCheck = remittances.stream().filter(remittance -> !remittance.isHeld())
                .collect(Collectors.toMap(remittance -> remittance.originator() + " " + remittance.traceNumber(), Remittance::providerAdjustment, (first, again) -> first));
        Money adjusted = Money.sum(adjustedByCheck.values());
        assertThat(posted).isEqualTo(adjusted.negated());
        assertThat(remittances).filteredOn(remittance -> !remittance.isHeld()).flatExtracting(posting::claimPayments)
                .allSatisfy(payment -> assertThat(payment.match()).isIn(MatchStatus.UNMATCHED, MatchStatus.DUPLICATE));
        System.out.println("real remittances: " + files.size() + " files, " + remittances.size() + " remittances, " + outcomes);
    }
}
