/**
 * What comes back after a file was sent: TA1 (was the interchange taken), 999 (were the transactions, guide 005010X231A1) and 277CA (were the claims, guide 005010X214); GUIDE §7, §8, §10.
 */
package com.superbill.edi.acknowledgment;
