package com.superbill.domain.denial;

/** What a person does about a denial; the sentence is the task's instruction. */
public enum FollowUp {
    CORRECT_MODIFIER("Correct or add the modifier and send a replacement claim."),
    CORRECT_CODING("Check the procedure, diagnosis and place of service against the visit's notes and send a replacement claim."),
    REVIEW_BUNDLING("Check whether the services were distinct; if so, add the modifier that says it and send a replacement claim, else write the line off."),
    COMPLETE_AND_REBILL("Fill in what the remark code names and send the claim again."),
    ASK_FOR_WHAT_IS_MISSING("Find out from the remark code what the payer lacks, get it from the visit or the patient, and answer the payer."),
    LINK_TO_ORIGINAL("Find the first claim for this service; if it was paid, close this one, else ask the payer for its decision on the first."),
    APPEAL_WITH_PROOF_OF_FILING("Appeal with the 999 and 277CA that show when the payer took the claim."),
    ATTACH_AUTHORIZATION("Find the authorization number and send a replacement claim with it, or ask the payer for a retroactive one."),
    CHECK_COVERAGE("Check the patient's eligibility on the service date, correct the coverage and bill the right payer, or bill the patient."),
    BILL_OTHER_PAYER("Find out which payer comes first, correct the order of coverages and bill that payer."),
    APPEAL_WITH_RECORDS("Appeal with the notes that show why the service was necessary."),
    FIX_ENROLLMENT("Check the provider's enrolment and contract with the payer, then send a replacement claim."),
    DECIDE_WRITE_OFF("Check the plan's benefits; bill the patient where the law and the contract allow it, else write it off."),
    REVIEW("Read the reason and remark codes and decide whether to correct, appeal or write off.");

    private final String instruction;

    FollowUp(String instruction) {
        this.instruction = instruction;
    }

    public String instruction() {
        return instruction;
    }
}
