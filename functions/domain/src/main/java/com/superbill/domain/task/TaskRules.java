package com.superbill.domain.task;

import com.superbill.domain.event.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Which event makes which task, what it says and when it is due, and which event closes which: the one table. */
public final class TaskRules {

    /**
     * What a new task says.
     *
     * @param dueInDays calendar days after the event
     */
    public record Opening(TaskKind kind, String title, String whatToDo, int dueInDays) {

        public LocalDate dueOn(Instant happened) {
            return LocalDate.ofInstant(happened, ZoneOffset.UTC).plusDays(dueInDays);
        }

        /** The same task with an instruction that knows the case. */
        public Opening saying(String instruction) {
            return new Opening(kind, title, instruction, dueInDays);
        }
    }

    public static final Opening DEAD_LETTER = new Opening(TaskKind.DEAD_LETTER, "A step failed again and again",
            "Open what it is about and see whether it is complete. Then send the message again; if it comes back, tell support the task's id.", 1);

    private static final String DECIDE_ABOUT_DENIAL = "Read the payer's reasons and decide whether to correct, appeal or write off.";

    private TaskRules() {
    }

    public static Optional<Opening> opens(EventType event) {
        return Optional.ofNullable(switch (event) {
            case CLAIM_HELD -> new Opening(TaskKind.CLAIM_HELD, "Claim held before sending", "Correct what the check found, then submit the claim.", 1);
            case CLAIM_REJECTED -> new Opening(TaskKind.CLAIM_REJECTED, "Claim rejected before adjudication",
                    "The payer has not taken the claim. Correct what the acknowledgment names and submit it again.", 2);
            case CLAIM_DENIED -> new Opening(TaskKind.CLAIM_DENIED, "Claim denied", DECIDE_ABOUT_DENIAL, 7);
            case CLAIM_PARTIALLY_PAID -> new Opening(TaskKind.CLAIM_DENIED, "Part of a claim denied or not decided on",
                    DECIDE_ABOUT_DENIAL + " Ask the payer about lines that it has not decided on.", 7);
            case CLAIM_WRITE_OFF_REVERSED -> new Opening(TaskKind.CLAIM_DENIED, "Write-off of a denied claim reversed", DECIDE_ABOUT_DENIAL, 7);
            case CLAIM_PAID_OFF_CONTRACT -> new Opening(TaskKind.CLAIM_PAID_OFF_CONTRACT, "Paid below or above contract",
                    "Compare the contract with what was allowed. Ask the payer to pay the rest, or expect it to take the surplus back.", 7);
            case CLAIM_OVERDUE -> new Opening(TaskKind.CLAIM_OVERDUE, "No answer about a claim",
                    "Ask the clearinghouse whether the file arrived, then ask the payer for the claim's status.", 2);
            case REMITTANCE_EXCEPTION -> new Opening(TaskKind.REMITTANCE_EXCEPTION, "Remittance not fully posted",
                    "Open the remittance: match the payments without a claim, or ask the payer for a corrected remittance where it does not balance.", 2);
            case DOCUMENT_REJECTED -> new Opening(TaskKind.DOCUMENT_PROBLEM, "File rejected", "Read what is wrong and where, and ask the sender for a whole file.", 2);
            case DOCUMENT_NEEDS_REVIEW -> new Opening(TaskKind.DOCUMENT_PROBLEM, "File needs a look", "Read what could not be used, and mend it at its source.", 3);
            case ELIGIBILITY_CHECK_REJECTED -> new Opening(TaskKind.ELIGIBILITY_PROBLEM, "Eligibility could not be asked",
                    "Read the payer's reason, correct the coverage, and ask again.", 1);
            case ELIGIBILITY_CHECK_INACTIVE -> new Opening(TaskKind.ELIGIBILITY_PROBLEM, "Coverage not active", "Ask the patient for the insurance that is in force.", 1);
            case PATIENT_POSSIBLE_DUPLICATE -> new Opening(TaskKind.POSSIBLE_DUPLICATE, "Patient may be registered twice",
                    "Compare the two records; keep using the one that is right.", 5);
            default -> null;
        });
    }

    public static Set<TaskKind> closes(EventType event) {
        return switch (event) {
            case CLAIM_QUEUED -> Set.of(TaskKind.CLAIM_HELD, TaskKind.CLAIM_REJECTED);
            case CLAIM_ACKNOWLEDGED, CLAIM_ACCEPTED, CLAIM_REJECTED, CLAIM_DENIED, CLAIM_PARTIALLY_PAID -> Set.of(TaskKind.CLAIM_OVERDUE);
            case CLAIM_PAID -> Set.of(TaskKind.CLAIM_OVERDUE, TaskKind.CLAIM_DENIED);
            case CLAIM_REPLACED -> Set.of(TaskKind.CLAIM_OVERDUE, TaskKind.CLAIM_DENIED, TaskKind.CLAIM_PAID_OFF_CONTRACT);
            case CLAIM_WRITTEN_OFF -> Set.of(TaskKind.CLAIM_DENIED);
            case CLAIM_VOIDED -> Set.of(TaskKind.CLAIM_HELD, TaskKind.CLAIM_REJECTED, TaskKind.CLAIM_DENIED, TaskKind.CLAIM_OVERDUE,
                    TaskKind.CLAIM_PAID_OFF_CONTRACT);
            case REMITTANCE_PROCESSED -> Set.of(TaskKind.REMITTANCE_EXCEPTION);
            default -> Set.of();
        };
    }
}
