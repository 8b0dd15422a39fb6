/**
 * From a signed visit to an 837P file: {@link com.superbill.claimsubmission.ClaimCreation} makes claims, {@link com.superbill.claimsubmission.ClaimSending}
 * checks and queues or withdraws them, {@link com.superbill.claimsubmission.ClaimBatching} gathers queued ones into batches, and
 * {@link com.superbill.claimsubmission.ClaimFiles} writes each batch to the exchange.
 */
package com.superbill.claimsubmission;
