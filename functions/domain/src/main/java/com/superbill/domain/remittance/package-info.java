/**
 * What payers paid (835): is a remittance balanced, which claim does a payment belong to, what does it move in the
 * ledger. Everything that is decided here is a pure function of what it is given.
 */
package com.superbill.domain.remittance;
