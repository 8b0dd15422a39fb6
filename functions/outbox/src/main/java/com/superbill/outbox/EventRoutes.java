package com.superbill.outbox;

import com.superbill.domain.event.EventType;
import java.util.Set;

/** Which queues want which event: the one place that knows it. */
final class EventRoutes {

    private static final String ELIGIBILITY_REQUESTS = "eligibility-requests";
    private static final String CLAIM_SUBMISSIONS = "claim-submissions";
    private static final String CLAIM_FILES = "claim-files";
    private static final String TASKS = "tasks";
    private static final String REPORTING = "reporting";

    /** Every queue that an event may go to. */
    static final Set<String> QUEUES = Set.of(ELIGIBILITY_REQUESTS, CLAIM_SUBMISSIONS, CLAIM_FILES, TASKS, REPORTING);

    private EventRoutes() {
    }

    /** @return queue names; empty where an event only stands in the table, for whoever reads the list of events */
    static Set<String> queues(EventType type) {
        return switch (type) {
            case COVERAGE_CREATED, COVERAGE_UPDATED, ELIGIBILITY_CHECK_REQUESTED -> Set.of(ELIGIBILITY_REQUESTS);
            case PATIENT_POSSIBLE_DUPLICATE, ELIGIBILITY_CHECK_REJECTED, ELIGIBILITY_CHECK_INACTIVE, CLAIM_OVERDUE,
                 CLAIM_PAID_OFF_CONTRACT, CLAIM_WRITTEN_OFF, CLAIM_WRITE_OFF_REVERSED, DOCUMENT_NEEDS_REVIEW, DOCUMENT_REJECTED -> Set.of(TASKS);
            case CLAIM_QUEUED -> Set.of(CLAIM_SUBMISSIONS, TASKS, REPORTING);
            case CLAIM_BATCH_CREATED -> Set.of(CLAIM_FILES);
            // some open a task, the others close it: the claim went on, the remittance is settled
            case CLAIM_HELD, CLAIM_REJECTED, CLAIM_DENIED, REMITTANCE_EXCEPTION, CLAIM_ACKNOWLEDGED, CLAIM_ACCEPTED, CLAIM_PAID, CLAIM_PARTIALLY_PAID,
                 CLAIM_REPLACED, CLAIM_VOIDED, REMITTANCE_PROCESSED -> Set.of(TASKS, REPORTING);
            case ENCOUNTER_SIGNED, CLAIM_CREATED, CLAIM_SUBMITTED, CLAIM_REVERSED, PAYMENT_RECORDED, WRITE_OFF_RECORDED, WRITE_OFF_REVERSED,
                 STATEMENT_CREATED -> Set.of(REPORTING);
            case PATIENT_CREATED, ELIGIBILITY_CHECK_COMPLETED, DOCUMENT_RECEIVED, CLAIM_PAYMENT_RECEIVED -> Set.of();
        };
    }
}
