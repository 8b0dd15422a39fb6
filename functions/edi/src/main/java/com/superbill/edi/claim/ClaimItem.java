package com.superbill.edi.claim;

/** What follows an 837's header, in the file's order: each claim belongs to the patient, else the subscriber, and the billing provider before it. */
public sealed interface ClaimItem permits BillingProvider, Subscriber, Patient, Claim {
}
