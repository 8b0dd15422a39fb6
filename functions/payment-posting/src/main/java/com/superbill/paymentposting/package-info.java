/**
 * Payment posting. A remittance file (835) is read twice: once to see that it is whole, once to store its remittances
 * ({@link com.superbill.paymentposting.RemittanceIntake}). Each claim payment of a balanced remittance is then settled by
 * itself ({@link com.superbill.paymentposting.ClaimPaymentSettlement}): matched and posted, or kept as an exception for a
 * person. When the last one is settled the remittance ends, and with its last remittance the document
 * ({@link com.superbill.paymentposting.Completion}).
 */
package com.superbill.paymentposting;
