package com.superbill.domain.event;

/** Everything that happens here and that another part may want to know. The wire name is {@code resource.verb}. */
public enum EventType {
    PATIENT_CREATED("patient.created"),
    PATIENT_POSSIBLE_DUPLICATE("patient.possibleDuplicate"),
    COVERAGE_CREATED("coverage.created"),
    COVERAGE_UPDATED("coverage.updated"),
    ELIGIBILITY_CHECK_REQUESTED("eligibilityCheck.requested"),
    ELIGIBILITY_CHECK_COMPLETED("eligibilityCheck.completed"),
    ELIGIBILITY_CHECK_REJECTED("eligibilityCheck.rejected"),
    ELIGIBILITY_CHECK_INACTIVE("eligibilityCheck.inactive"),
    ENCOUNTER_SIGNED("encounter.signed"),
    CLAIM_CREATED("claim.created"),
    CLAIM_HELD("claim.held"),
    CLAIM_QUEUED("claim.queued"),
    CLAIM_SUBMITTED("claim.submitted"),
    CLAIM_BATCH_CREATED("claimBatch.created"),
    CLAIM_ACKNOWLEDGED("claim.acknowledged"),
    CLAIM_ACCEPTED("claim.accepted"),
    CLAIM_REJECTED("claim.rejected"),
    CLAIM_PAID("claim.paid"),
    CLAIM_PARTIALLY_PAID("claim.partiallyPaid"),
    CLAIM_DENIED("claim.denied"),
    /** A payer allowed more or less for it than its contract says. */
    CLAIM_PAID_OFF_CONTRACT("claim.paidOffContract"),
    CLAIM_REVERSED("claim.reversed"),
    CLAIM_REPLACED("claim.replaced"),
    CLAIM_VOIDED("claim.voided"),
    CLAIM_OVERDUE("claim.overdue"),
    /** What its payer refused is written off to the last cent. */
    CLAIM_WRITTEN_OFF("claim.writtenOff"),
    /** What its payer refused was written off and is owed again. */
    CLAIM_WRITE_OFF_REVERSED("claim.writeOffReversed"),
    /** Sent straight to the claim-payments queue; the claim payment itself is what is stored. */
    CLAIM_PAYMENT_RECEIVED("claimPayment.received"),
    REMITTANCE_PROCESSED("remittance.processed"),
    REMITTANCE_EXCEPTION("remittance.exception"),
    PAYMENT_RECORDED("payment.recorded"),
    WRITE_OFF_RECORDED("writeOff.recorded"),
    WRITE_OFF_REVERSED("writeOff.reversed"),
    STATEMENT_CREATED("statement.created"),
    /** Sent straight to the queue of the document's kind; the document itself is what is stored. */
    DOCUMENT_RECEIVED("document.received"),
    DOCUMENT_NEEDS_REVIEW("document.needsReview"),
    DOCUMENT_REJECTED("document.rejected");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** @throws IllegalArgumentException for a name that no type has */
    public static EventType ofWireName(String wireName) {
        for (EventType type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("unknown event type");
    }

    /** The part before the dot: {@code claim}, {@code coverage} … */
    public String resourceType() {
        return wireName.substring(0, wireName.indexOf('.'));
    }
}
