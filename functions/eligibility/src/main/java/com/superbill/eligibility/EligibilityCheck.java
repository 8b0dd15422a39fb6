package com.superbill.eligibility;

import com.superbill.domain.FileReference;
import com.superbill.domain.Problem;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.EligibilityCheckId;
import com.superbill.domain.id.PatientId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One question to a payer about a coverage, and its answer.
 *
 * @param rejections why the payer did not answer, with what to do
 * @param file the raw 271
 */
@Json
record EligibilityCheck(EligibilityCheckId id, PatientId patientId, CoverageId coverageId, LocalDate serviceDate, EligibilityStatus status,
                        Instant requestedAt, Optional<Instant> answeredAt, BenefitSummary summary, List<Problem> rejections, List<Benefit> benefits,
                        Optional<FileReference> file) {

    static EligibilityCheck requested(EligibilityCheckId id, PatientId patient, CoverageId coverage, LocalDate serviceDate, Instant now) {
        return new EligibilityCheck(id, patient, coverage, serviceDate, EligibilityStatus.REQUESTED, now, Optional.empty(), BenefitSummary.NONE, List.of(),
                List.of(), Optional.empty());
    }

    EligibilityCheck answered(Answer answer, FileReference raw, Instant now) {
        return new EligibilityCheck(id, patientId, coverageId, serviceDate, answer.status(), requestedAt, Optional.of(now), answer.summary(),
                answer.rejections(), answer.benefits(), Optional.of(raw));
    }

    EligibilityCheck failed(Problem why, Instant now) {
        return new EligibilityCheck(id, patientId, coverageId, serviceDate, EligibilityStatus.FAILED, requestedAt, Optional.of(now), BenefitSummary.NONE,
                List.of(why), List.of(), Optional.empty());
    }

    boolean isAnswered() {
        return status != EligibilityStatus.REQUESTED;
    }
}
