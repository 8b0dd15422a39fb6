/**
 * The remittance, 835 (005010X221A1): read claim by claim, balanced on the way, and written (GUIDE §4).
 *
 * <pre>{@code
 * var findings = new Findings();
 * var envelope = new EnvelopeReader(in, findings);
 * while (envelope.nextTransaction()) {
 *     var reader = RemittanceReader.open(envelope);
 *     Remittance remittance = reader.remittance();
 *     for (var item = reader.next(); item.isPresent(); item = reader.next()) {
 *         switch (item.get()) {
 *             case ClaimGroup group -> …
 *             case ClaimPayment claim -> …
 *             case ProviderAdjustments adjustments -> …
 *         }
 *     }
 *     reader.unbalanced() …
 * }
 * }</pre>
 */
package com.superbill.edi.remittance;
