package com.superbill.local.payer.adjudication;

/**
 * Why a payer denies: CAS group and reason, and a remark code where the reason means nothing without one.
 *
 * @param remark LQ*HE, or empty
 */
public record Refusal(String group, String reason, String remark) {
}
