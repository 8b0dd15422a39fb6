/**
 * The claim, 837: professional (005010X222A1) and institutional (005010X223A2), read claim by claim and written (GUIDE §3).
 *
 * <pre>{@code
 * var envelope = new EnvelopeReader(in, findings);
 * while (envelope.nextTransaction()) {
 *     var reader = ClaimReader.open(envelope);
 *     for (var claim = reader.nextClaim(); claim.isPresent(); claim = reader.nextClaim()) {
 *         claim.get().claim() …
 *     }
 * }
 *
 * var writer = new ClaimWriter(envelopeWriter);
 * writer.begin(new TransactionHeader("837", "0001", "005010X222A1"), batch);
 * writer.write(new SubmittedClaim(billingProvider, subscriber, Optional.empty(), claim));
 * writer.end();
 * }</pre>
 *
 * <p>Both guides have the same loops, so both use the same records; what only one of them has is absent in the other. Records with many parts have builders.
 */
package com.superbill.edi.claim;
