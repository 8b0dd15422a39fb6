package com.superbill.edi;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.acknowledgment.ClaimAcknowledgment;
import com.superbill.edi.acknowledgment.ImplementationAcknowledgment;
import com.superbill.edi.authorization.Authorization;
import com.superbill.edi.eligibility.EligibilityInquiry;
import com.superbill.edi.eligibility.EligibilityResponse;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.status.StatusInquiry;
import com.superbill.edi.status.StatusResponse;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as it was meant, whatever was meant. */
class WholeTransactionPropertiesTest {

    private static final int TRIES = 150;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void anImplementationAcknowledgmentIsReadAsItWasWritten(@ForAll("implementationAcknowledgments") ImplementationAcknowledgment acknowledgment) throws IOException {
        roundTrip(TransactionKind.IMPLEMENTATION_ACKNOWLEDGMENT, acknowledgment, ImplementationAcknowledgment::read, ImplementationAcknowledgment::write);
    }

    @Provide
    Arbitrary<ImplementationAcknowledgment> implementationAcknowledgments() {
        return RecordArbitraries.of(ImplementationAcknowledgment.class);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void aClaimAcknowledgmentIsReadAsItWasWritten(@ForAll("claimAcknowledgments") ClaimAcknowledgment acknowledgment) throws IOException {
        roundTrip(TransactionKind.CLAIM_ACKNOWLEDGMENT, acknowledgment, ClaimAcknowledgment::read, ClaimAcknowledgment::write);
    }

    @Provide
    Arbitrary<ClaimAcknowledgment> claimAcknowledgments() {
        return RecordArbitraries.of(ClaimAcknowledgment.class);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void anEligibilityInquiryIsReadAsItWasWritten(@ForAll("eligibilityInquiries") EligibilityInquiry inquiry) throws IOException {
        roundTrip(TransactionKind.ELIGIBILITY_INQUIRY, inquiry, EligibilityInquiry::read, EligibilityInquiry::write);
    }

    @Provide
    Arbitrary<EligibilityInquiry> eligibilityInquiries() {
        return RecordArbitraries.of(EligibilityInquiry.class);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void anEligibilityResponseIsReadAsItWasWritten(@ForAll("eligibilityResponses") EligibilityResponse response) throws IOException {
        roundTrip(TransactionKind.ELIGIBILITY_RESPONSE, response, EligibilityResponse::read, EligibilityResponse::write);
    }

    @Provide
    Arbitrary<EligibilityResponse> eligibilityResponses() {
        return RecordArbitraries.of(EligibilityResponse.class);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void aStatusInquiryIsReadAsItWasWritten(@ForAll("statusInquiries") StatusInquiry inquiry) throws IOException {
        roundTrip(TransactionKind.STATUS_INQUIRY, inquiry, StatusInquiry::read, StatusInquiry::write);
    }

    @Provide
    Arbitrary<StatusInquiry> statusInquiries() {
        return RecordArbitraries.of(StatusInquiry.class);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void aStatusResponseIsReadAsItWasWritten(@ForAll("statusResponses") StatusResponse response) throws IOException {
        roundTrip(TransactionKind.STATUS_RESPONSE, response, StatusResponse::read, StatusResponse::write);
    }

    @Provide
    Arbitrary<StatusResponse> statusResponses() {
        return RecordArbitraries.of(StatusResponse.class);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void anAuthorizationIsReadAsItWasWritten(@ForAll("authorizations") Authorization authorization) throws IOException {
        roundTrip(TransactionKind.AUTHORIZATION, authorization, Authorization::read, Authorization::write);
    }

    @Provide
    Arbitrary<Authorization> authorizations() {
        return RecordArbitraries.of(Authorization.class);
    }

    private static <R> void roundTrip(TransactionKind kind, R transaction, WholeTransactions.Reader<R> reader, WholeTransactions.Writer<R> writer) throws IOException {
        // When
        var file = WholeTransactions.write(kind, transaction, writer);
        var read = WholeTransactions.read(file, reader, new Findings());
        // Then
        assertThat(read).isEqualTo(transaction);
        assertThat(WholeTransactions.write(kind, read, writer)).isEqualTo(file);
    }
}
