package com.superbill.eligibility;

import com.superbill.domain.Problem;
import java.util.List;

/**
 * What a 271 says about the one member who was asked about.
 *
 * @param askAgain the payer or the clearinghouse was out of order (AAA 42, 80), not the question
 */
record Answer(EligibilityStatus status, BenefitSummary summary, List<Problem> rejections, List<Benefit> benefits, boolean askAgain) {
}
