/** Denials: whether an adjustment is one and what to do about it. {@link com.superbill.domain.denial.DenialRules} is the one place that decides. */
package com.superbill.domain.denial;
