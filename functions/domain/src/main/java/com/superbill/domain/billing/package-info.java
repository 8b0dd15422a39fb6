/** What patients pay and are billed; {@link com.superbill.domain.billing.StatementRules} draws a statement from the ledger alone. */
package com.superbill.domain.billing;
