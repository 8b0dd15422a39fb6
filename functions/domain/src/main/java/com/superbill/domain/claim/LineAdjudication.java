package com.superbill.domain.claim;

import com.superbill.domain.money.Money;
import java.util.List;

/**
 * What the payer decided on one line; charge = paid + contractual + patientResponsibility + denied + other.
 *
 * @param lineNumber the claim's line
 * @param contractual charge above the contracted rate, which nobody owes (CO-45 and kin)
 * @param patientResponsibility deductible, coinsurance, copay and what else is the patient's (group PR)
 * @param denied refused by the payer and still owed until a person resolves it
 * @param other any other adjustment (OA, PI), for instance another payer's payment
 * @param reasons group-reason codes in the order given, as {@code CO-45}
 * @param remarks remittance advice remark codes (LQ*HE)
 */
public record LineAdjudication(int lineNumber, Money paid, Money contractual, Money patientResponsibility, Money denied, Money other,
                               List<String> reasons, List<String> remarks) {

    public LineAdjudication {
        reasons = List.copyOf(reasons);
        remarks = List.copyOf(remarks);
    }
}
