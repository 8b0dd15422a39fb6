/** Is this person covered, for what, and at what share of the cost: 270 asks, 271 answers (guide 005010X279A1); GUIDE §5. */
package com.superbill.edi.eligibility;
