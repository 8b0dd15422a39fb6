package com.superbill.platform.store;

import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.practice.ContractRate;
import com.superbill.domain.remittance.ContractRules;
import com.superbill.domain.remittance.ContractRules.Variance;
import java.util.List;

/** Holds a payer's decision against its contract: one small query for each procedure of the claim. */
public final class ContractRates {

    private ContractRates() {
    }

    public static List<Variance> variances(RecordTable table, PracticeId practice, Claim claim, Adjudication decision) {
        String rates = Keys.of(practice).contractRates(claim.payerId());
        return ContractRules.variances(claim, decision, claim.lines().stream().map(line -> line.procedure().code()).distinct()
                .flatMap(code -> table.queryAll(Query.of(Query.Index.TABLE, rates).startingWith(code + "#"), ContractRate.class).stream()).map(Stored::value).toList());
    }
}
