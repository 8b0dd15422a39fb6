/** Reporting: stored sums that every event keeps up to date, and the key figures read from them. */
package com.superbill.reporting;
