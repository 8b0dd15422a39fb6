/** A patient's account: the ledger with its balances, payments, write-offs, and statements drawn from the ledger. */
package com.superbill.patientbilling;
