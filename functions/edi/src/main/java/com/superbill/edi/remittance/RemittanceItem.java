package com.superbill.edi.remittance;

/** What follows a remittance's header, in the file's order. */
public sealed interface RemittanceItem permits ClaimGroup, ClaimPayment, ProviderAdjustments {
}
