package com.superbill.paymentposting;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.domain.Problem;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimStatus;
import com.superbill.domain.document.Document;
import com.superbill.domain.document.DocumentStatus;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.ledger.EntryKind;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.ContractRate;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.MatchStatus;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceStatus;
import com.superbill.platform.api.Role;
import com.superbill.platform.store.ClaimWrites;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Pointer;
import com.superbill.platform.store.Query;
import com.superbill.platform.store.Write;
import com.superbill.testkit.ApiCalls;
import com.superbill.testkit.EventFiles;
import com.superbill.testkit.records.ClaimBuilder;
import com.superbill.testkit.records.EncounterBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingTest {

    private static final String[] PAID = {"CLP*PCN1*1*150*80*30*CI*PAYER1", "NM1*QC*1*LINDQVIST*MAJA****MI*W123456789", "SVC*HC:99213*150*80**1", "DTM*472*20261116",
            "CAS*CO*45*40", "CAS*PR*3*30", "REF*6R*L1"};
    private static final String[] REVERSED = {"CLP*PCN1*22*-150*-80*-30*CI*PAYER1", "SVC*HC:99213*-150*-80**1", "CAS*CO*45*-40", "CAS*PR*3*-30", "REF*6R*L1"};
    private static final String[] CORRECTED = {"CLP*PCN1*1*150*100*10*CI*PAYER1", "SVC*HC:99213*150*100**1", "CAS*CO*45*40", "CAS*PR*3*10", "REF*6R*L1"};
    private static final String[] DENIED = {"CLP*PCN1*4*150*0**CI*PAYER1", "SVC*HC:99213*150*0**0", "CAS*CO*197*150", "REF*6R*L1"};

    private final Posting posting = new Posting();
    private final Claim claim = posting.sentClaim(ClaimBuilder.claim());

    @Test
    void paidClaimIsPostedOnceAndEverythingIsProcessed() {
        // When
        Document document = posting.post(RemittanceText.file().paying("80", "T1", PAID));
        // Then
        Remittance remittance = posting.remittances(document).getFirst();
        assertThat(document.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(document.links()).containsExactly("/v1/remittances?documentId=" + document.id());
        assertThat(remittance.status()).isEqualTo(RemittanceStatus.PROCESSED);
        assertThat(remittance.payerId()).contains("60054");
        Claim paid = posting.claim(claim.id());
        assertThat(paid.status()).isEqualTo(ClaimStatus.PAID);
        assertThat(paid.payerClaimControlNumber()).contains("PAYER1");
        assertThat(paid.adjudication().orElseThrow().lines().getFirst().patientResponsibility()).isEqualTo(Money.ofCents(3_000));
        assertThat(balances()).containsExactly(0L, 3_000L, 8_000L, 4_000L);
        assertThat(posting.eventTypes()).containsExactly("claim.paid", "remittance.processed");
    }

    @Test
    void deniedClaimStaysOwedByTheInsurer() {
        posting.post(RemittanceText.file().paying("0", "T1", DENIED));
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.DENIED);
        assertThat(posting.claim(claim.id()).adjudication().orElseThrow().denialCategory()).contains("authorization");
        assertThat(balances()).containsExactly(15_000L, 0L, 0L, 0L);
        assertThat(posting.eventTypes()).contains("claim.denied");
    }

    @ParameterizedTest
    @CsvSource({"11000, false", "11001, true", "10999, true"})
    void paymentBelowOrAboveTheContractIsPostedAndTold(long contractCents, boolean told) {
        // Given: the payer allows $110.00, of which it pays 80
        var rate = new ContractRate(claim.payerId(), claim.lines().getFirst().procedure().code(), Money.ofCents(contractCents), claim.serviceDate());
        posting.table.write(new Write.Put(Posting.KEYS.contractRate(rate.payerId(), rate.procedureCode(), rate.effectiveFrom()), Item.of("contractRate", rate)));
        // When
        Document document = posting.post(RemittanceText.file().paying("80", "T1", PAID));
        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(balances()).containsExactly(0L, 3_000L, 8_000L, 4_000L);
        assertThat(posting.eventTypes().contains("claim.paidOffContract")).isEqualTo(told);
    }

    @Test
    void everythingDeliveredTwiceIsPostedOnce() {
        // Given
        Document document = posting.upload(RemittanceText.file().paying("90", "T1", with(PAID, "PLB*1993999998*20261231*L6*-10")).text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        posting.read(document);
        posting.read(document);
        var messages = posting.messages();
        // When
        assertThat(messages).hasSize(2);
        messages.forEach(message -> posting.paymentConsumer.handleRequest(EventFiles.batch(message, message), null));
        // Then
        assertThat(posting.document(document.id()).status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(posting.entries(claim.patientId())).hasSize(2);
        assertThat(posting.providerEntries()).hasSize(1);
        assertThat(posting.eventTypes()).containsOnlyOnce("claim.paid", "remittance.processed");
    }

    @Test
    void deliveryThatStoppedBeforeTheEndIsTakenUpWithoutTouchingWhatIsSettled() {
        // Given a first delivery whose remittance record was lost before it was written, after a payment was settled
        Document document = posting.upload(RemittanceText.file().paying("80", "T1", PAID).text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        posting.read(document);
        posting.settle();
        Remittance remittance = posting.remittances(document).getFirst();
        posting.table.write(new Write.Delete(Posting.KEYS.remittance(remittance.id())));
        var received = posting.table.get(Posting.KEYS.document(document.id()), Document.class).orElseThrow();
        posting.table.write(com.superbill.platform.store.DocumentWrites.change(com.superbill.testkit.records.Practices.DEMO, received, received.value().processing()));
        // When
        posting.read(document);
        posting.settle();
        // Then
        assertThat(posting.claimPayments(remittance)).extracting(ClaimPayment::match).containsExactly(MatchStatus.MATCHED);
        assertThat(posting.document(document.id()).status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(posting.entries(claim.patientId())).hasSize(2);
    }

    @Test
    void reversalAndCorrectionInOneFileEndWithTheCorrection() {
        // Given
        posting.post(RemittanceText.file().paying("80", "T1", PAID));
        // When the messages of the second file arrive in the wrong order
        Document second = posting.post(RemittanceText.file().paying("20", "T2", with(REVERSED, CORRECTED)));
        // Then
        assertThat(second.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.PAID);
        assertThat(balances()).containsExactly(0L, 1_000L, 10_000L, 4_000L);
        List<LedgerEntry> entries = posting.entries(claim.patientId());
        LedgerEntry payment = entries.stream().filter(entry -> entry.kind() == EntryKind.INSURANCE_PAYMENT).min(java.util.Comparator.comparing(entry -> entry.id().value())).orElseThrow();
        assertThat(entries.stream().filter(entry -> entry.kind() == EntryKind.REVERSAL)).singleElement()
                .satisfies(reversal -> assertThat(reversal.corrects()).contains(payment.id()));
    }

    @Test
    void correctionThatStandsBeforeItsReversalIsPostedAfterIt() {
        // Given
        posting.post(RemittanceText.file().paying("80", "T1", PAID));
        // When
        Document second = posting.post(RemittanceText.file().paying("20", "T2", with(CORRECTED, REVERSED)));
        // Then
        assertThat(second.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.PAID);
        assertThat(balances()).containsExactly(0L, 1_000L, 10_000L, 4_000L);
    }

    @Test
    void correctionThatCameBeforeItsReversalWaitsForIt() {
        // Given
        posting.post(RemittanceText.file().paying("80", "T1", PAID));
        Document correction = posting.post(RemittanceText.file().paying("100", "T2", CORRECTED));
        assertThat(correction.problems()).extracting(Problem::code).containsExactly("overpaid");
        // When
        Document reversal = posting.post(RemittanceText.file().paying("0", "T3", with(REVERSED, "PLB*1993999998*20261231*FB*-80")));
        // Then
        assertThat(reversal.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(posting.document(correction.id()).status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(balances()).containsExactly(0L, 1_000L, 10_000L, 4_000L);
        assertThat(posting.table.queryAll(Query.of(Query.Index.TABLE, Posting.KEYS.claim(claim.id()).pk()).startingWith("WAITING#"), Pointer.class)).isEmpty();
    }

    @Test
    void denialOfACopyIsNotPostedWhenThePaymentIsTakenBack() {
        // Given
        posting.post(RemittanceText.file().paying("80", "T1", PAID));
        posting.post(RemittanceText.file().paying("0", "T2", DENIED));
        // When
        posting.post(RemittanceText.file().paying("0", "T3", with(REVERSED, "PLB*1993999998*20261231*FB*-80")));
        // Then
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.REVERSED);
        assertThat(balances()).containsExactly(15_000L, 0L, 0L, 0L);
    }

    @Test
    void decisionOfAnotherPayersTurnWaitsForAPersonAndThenSettlesThePatientsPart() {
        // Given the first payer left 30 with the patient, of which the second one pays 25
        posting.post(RemittanceText.file().paying("80", "T1", PAID));
        Document second = posting.post(RemittanceText.file().paying("25", "T2", "CLP*PCN1*2*150*25*5*CI*SECOND1", "SVC*HC:99213*150*25**1", "CAS*OA*23*120", "CAS*PR*2*5", "REF*6R*L1"));
        assertThat(second.problems()).extracting(Problem::code).containsExactly("unmatched");
        assertThat(balances()).containsExactly(0L, 3_000L, 8_000L, 4_000L);
        // When
        var matched = ApiCalls.as(Role.BILLER).post("/v1/remittances/{id}/claim-payments/{sequence}/match", "{\"claimId\":\"" + claim.id() + "\"}")
                .path("id", posting.remittances(second).getFirst().id()).path("sequence", 1).send(posting.api);
        // Then
        assertThat(matched.status()).as(matched.body()).isEqualTo(200);
        assertThat(balances()).containsExactly(0L, 500L, 10_500L, 4_000L);
    }

    @Test
    void predeterminationPostsNothingEvenByHand() {
        // When
        Document document = posting.post(RemittanceText.file().paying("0", "T1", "CLP*PCN1*25*150*0**CI*PAYER1", "CAS*OA*101*150"));
        var matched = ApiCalls.as(Role.BILLER).post("/v1/remittances/{id}/claim-payments/{sequence}/match", "{\"claimId\":\"" + claim.id() + "\"}")
                .path("id", posting.remittances(document).getFirst().id()).path("sequence", 1).send(posting.api);
        // Then
        assertThat(document.problems()).extracting(Problem::code).containsExactly("parked");
        assertThat(matched.status()).isEqualTo(409);
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(balances()).containsExactly(15_000L, 0L, 0L, 0L);
    }

    @Test
    void reversalOfSomethingNeverPostedWaitsForAPerson() {
        Document document = posting.post(RemittanceText.file().paying("0", "T1", with(REVERSED, CORRECTED[0].replace("*100*", "*80*"), "SVC*HC:99213*150*80**1", "CAS*CO*45*40", "CAS*PR*3*30")));
        assertThat(document.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
        assertThat(document.problems()).extracting(Problem::code).containsExactly("reversalWithoutPayment");
        assertThat(balances()).containsExactly(0L, 3_000L, 8_000L, 4_000L);
    }

    @Test
    void reversalOfAVoidedClaimMovesTheMoneyBackAndLeavesTheClaimVoided() {
        // Given
        posting.post(RemittanceText.file().paying("80", "T1", PAID));
        var stored = posting.table.get(Posting.KEYS.claim(claim.id()), Claim.class).orElseThrow();
        posting.table.write(new Write.Replace(stored.key(), ClaimWrites.item(com.superbill.testkit.records.Practices.DEMO, stored.value().voided()), stored.version()));
        // When
        Document document = posting.post(RemittanceText.file().paying("0", "T2", with(REVERSED, "PLB*1993999998*20261231*FB*-80")));
        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.VOIDED);
        assertThat(balances()).containsExactly(15_000L, 0L, 0L, 0L);
    }

    @Test
    void providerAdjustmentMakesWhatIsPostedEqualWhatTheBankGot() {
        // When
        Document document = posting.post(RemittanceText.file().paying("55", "T1", with(PAID, "PLB*1993999998*20261231*WO:OLD*25")));
        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.PROCESSED);
        Money cash = Balances.of(posting.entries(claim.patientId())).of(Account.INSURANCE_CASH).plus(Balances.of(posting.providerEntries()).of(Account.INSURANCE_CASH));
        assertThat(cash).isEqualTo(posting.remittances(document).getFirst().payment()).isEqualTo(Money.ofCents(5_500));
    }

    @Test
    void sameCheckInAnotherFileIsRecognisedNotPosted() {
        // Given
        posting.post(RemittanceText.file().paying("55", "T1", with(PAID, "PLB*1993999998*20261231*WO:OLD*25")));
        var before = balances();
        // When
        Document again = posting.post(RemittanceText.file().paying("0", "OTHER", "CLP*NONE*4*150*0**CI*PAYER9", "CAS*CO*197*150").paying("55", "T1", with(PAID, "PLB*1993999998*20261231*WO:OLD*25")));
        // Then
        assertThat(again.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
        Remittance repeated = posting.remittances(again).get(1);
        assertThat(posting.claimPayments(repeated)).extracting(ClaimPayment::match).containsExactly(MatchStatus.DUPLICATE);
        assertThat(again.problems()).extracting(Problem::code).containsExactly("unmatched", "duplicate", "duplicate");
        assertThat(balances()).isEqualTo(before);
        assertThat(posting.providerEntries()).hasSize(1);
    }

    @Test
    void secondDecisionWithoutAReversalWaitsForAPerson() {
        posting.post(RemittanceText.file().paying("80", "T1", PAID));
        Document paidAgain = posting.post(RemittanceText.file().paying("100", "T2", CORRECTED));
        Document deniedAfterwards = posting.post(RemittanceText.file().paying("0", "T3", DENIED));
        assertThat(paidAgain.problems()).extracting(Problem::code).containsExactly("overpaid");
        assertThat(deniedAfterwards.problems()).extracting(Problem::code).containsExactly("overpaid");
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.PAID);
        assertThat(balances()).containsExactly(0L, 3_000L, 8_000L, 4_000L);
    }

    @Test
    void unbalancedRemittanceIsHeldWithItsEquationAndPostsNothing() {
        // When
        Document document = posting.post(RemittanceText.file().paying("81", "T1", PAID));
        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unbalanced");
            assertThat(problem.segment()).contains("BPR");
            assertThat(problem.segmentNumber()).contains(4);
            assertThat(problem.detail()).contains("80").contains("81");
        });
        assertThat(posting.messages()).isEmpty();
        assertThat(posting.entries(claim.patientId())).hasSize(1);
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.SUBMITTED);
        assertThat(posting.eventTypes()).containsExactly("remittance.exception", "document.needsReview");
    }

    @Test
    void oneUnbalancedRemittanceDoesNotHoldTheOthersOfItsFile() {
        Document document = posting.post(RemittanceText.file().paying("1", "T0", DENIED).paying("80", "T1", PAID));
        assertThat(document.status()).isEqualTo(DocumentStatus.NEEDS_REVIEW);
        assertThat(posting.remittances(document)).extracting(Remittance::status).containsExactly(RemittanceStatus.NEEDS_REVIEW, RemittanceStatus.PROCESSED);
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.PAID);
    }

    @Test
    void notificationWithoutMoneyIsParked() {
        Document document = posting.post(RemittanceText.file().transaction("H", "80", "T1", PAID));
        assertThat(document.problems()).extracting(Problem::code).containsExactly("parked");
        assertThat(posting.entries(claim.patientId())).hasSize(1);
    }

    @Test
    void fileThatBreaksOffIsRejectedWithItsPlaceAndPostsNothing() {
        // Given
        String whole = RemittanceText.file().paying("80", "T1", PAID).paying("0", "T2", DENIED).text();
        // When
        Document document = posting.post(whole.substring(0, whole.lastIndexOf("CAS")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.REJECTED);
        assertThat(document.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.segmentNumber()).isPresent());
        assertThat(posting.remittances(document)).isEmpty();
        assertThat(posting.entries(claim.patientId())).hasSize(1);
        assertThat(posting.eventTypes()).containsExactly("document.rejected");
    }

    @Test
    void fileThatLacksNothingButItsLastTerminatorIsPosted() {
        // Given
        String whole = RemittanceText.file().paying("80", "T1", PAID).text();
        // When
        Document document = posting.post(whole.substring(0, whole.lastIndexOf('~')).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.PROCESSED);
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.PAID);
    }

    @Test
    void fileThatBreaksOffInItsLastControlNumberIsRejected() {
        // Given
        String whole = RemittanceText.file().paying("80", "T1", PAID).text();
        // When
        Document document = posting.post(whole.substring(0, whole.lastIndexOf("1~")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        // Then
        assertThat(document.status()).isEqualTo(DocumentStatus.REJECTED);
        assertThat(posting.entries(claim.patientId())).hasSize(1);
    }

    @Test
    void fileWithoutARemittanceIsRejected() {
        Document document = posting.post("not EDI at all".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(document.status()).isEqualTo(DocumentStatus.REJECTED);
        assertThat(document.problems()).isNotEmpty();
    }

    @Test
    void lostControlNumbersAreFoundByMemberDateAndChargeUnlessSeveralFit() {
        // Given
        String token = ClaimWrites.matchToken(Posting.BLIND_INDEX, "W123456789", EncounterBuilder.SERVICE_DATE, claim.charge());
        posting.table.write(new Write.Put(Posting.KEYS.claimMatch(token, claim.id()), Pointer.item("claimMatch", claim.id())));
        String[] lost = PAID.clone();
        lost[0] = "CLP*0*1*150*80*30*CI*PAYER1";
        // When
        posting.post(RemittanceText.file().paying("80", "T1", lost));
        Claim twin = posting.sentClaim(ClaimBuilder.claim().id("clm_2").patientControlNumber("PCN2").encounter(new com.superbill.domain.id.EncounterId("enc_2")));
        posting.table.write(new Write.Put(Posting.KEYS.claimMatch(token, twin.id()), Pointer.item("claimMatch", twin.id())));
        lost[0] = "CLP*0*1*150*80*30*CI*PAYER2";
        Document ambiguous = posting.post(RemittanceText.file().paying("80", "T2", lost));
        // Then
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.PAID);
        ClaimPayment open = posting.claimPayments(posting.remittances(ambiguous).getFirst()).getFirst();
        assertThat(open.match()).isEqualTo(MatchStatus.AMBIGUOUS);
        assertThat(open.candidates()).containsExactlyInAnyOrder(claim.id(), twin.id());
    }

    @Test
    void poisonMessageFailsAlone() {
        var good = posting.upload(RemittanceText.file().paying("80", "T1", PAID).text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        posting.read(good);
        String message = com.superbill.platform.json.JsonText.write(posting.messages().getFirst());
        var failures = posting.paymentConsumer.handleRequest(EventFiles.batch(List.of("{\"poison\":1}", message)), null).getBatchItemFailures();
        assertThat(failures).singleElement().satisfies(failure -> assertThat(failure.getItemIdentifier()).isEqualTo("message-1"));
        assertThat(posting.claim(claim.id()).status()).isEqualTo(ClaimStatus.PAID);
    }

    /** Insurance owes, patient owes, insurance cash, contractual; the stored counters, which must be what the entries add up to. */
    private List<Long> balances() {
        var derived = Balances.of(posting.entries(claim.patientId()));
        return List.of(Account.INSURANCE_RECEIVABLE, Account.PATIENT_RECEIVABLE, Account.INSURANCE_CASH, Account.CONTRACTUAL_ADJUSTMENT).stream().map(account -> {
            assertThat(posting.balance(claim.patientId(), account)).isEqualTo(derived.of(account));
            return derived.of(account).cents();
        }).toList();
    }

    private static String[] with(String[] segments, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(segments), java.util.Arrays.stream(more)).toArray(String[]::new);
    }
}
