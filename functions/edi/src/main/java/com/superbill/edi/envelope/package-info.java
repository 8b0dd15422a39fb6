/**
 * Interchanges (ISA … IEA), groups (GS … GE) and transactions (ST … SE): walked, checked and written (GUIDE §1).
 */
package com.superbill.edi.envelope;
