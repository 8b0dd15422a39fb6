package com.superbill.local.payer.scenario;

import com.superbill.local.payer.adjudication.ReceivedClaim;
import com.superbill.local.payer.adjudication.Refusal;

/**
 * When a scenario happens: to claims that match all the conditions given, and of these to a share.
 *
 * @param payerId only this payer's claims; every payer's if empty
 * @param procedureCode only claims with such a line; all if empty
 * @param memberIdSuffix only members whose id ends so; all if empty
 * @param sharePercent 0 to 100 of the matching claims
 * @param refusal for denials and part payments; for rejections the status category and code stand in group and reason
 */
public record ScenarioRule(Scenario scenario, String payerId, String procedureCode, String memberIdSuffix, int sharePercent, Refusal refusal) {

    boolean matches(ReceivedClaim claim) {
        return (payerId.isEmpty() || payerId.equals(claim.payerId()))
                && (procedureCode.isEmpty() || claim.lines().stream().anyMatch(line -> line.procedureCode().equals(procedureCode)))
                && matchesMember(claim.memberId());
    }

    boolean matchesMember(String memberId) {
        return memberIdSuffix.isEmpty() || memberId.endsWith(memberIdSuffix);
    }
}
