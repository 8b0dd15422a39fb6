package com.superbill.acknowledgments;

import com.superbill.domain.Problem;
import com.superbill.domain.claim.ClaimAnswer;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Which claims an acknowledgment answers, and where in the file it does. */
sealed interface AnsweredClaims {

    /** Where the answer stands, as a problem's location. */
    Place place();

    /** @param segmentNumber in the file, 1 = the first ISA */
    record Place(String segment, int segmentNumber) {

        Problem problem(String code, String detail) {
            return Problem.at(code, detail, segment, segmentNumber, 0);
        }
    }

    /**
     * All claims of one of our files.
     *
     * @param controlNumber ISA13 and GS06 of the file
     * @param answer to each of them
     * @param problemsByClaim what is wrong with a single claim, by its patient control number, where the answer says so
     */
    record OfFile(OptionalLong controlNumber, ClaimAnswer answer, Map<String, List<Problem>> problemsByClaim, Place place) implements AnsweredClaims {

        /** The answer to one claim: what is wrong with the file, and with that claim. */
        ClaimAnswer answerTo(String patientControlNumber) {
            List<Problem> own = problemsByClaim.getOrDefault(patientControlNumber, List.of());
            if (own.isEmpty() && answer.problems().isEmpty() && !answer.taken()) {
                return with(List.of(Problem.of("fileRejected",
                        "The file that carried this claim was rejected because of another claim in it; submit this one again.")));
            }
            return with(Stream.concat(answer.problems().stream(), own.stream()).toList());
        }

        private ClaimAnswer with(List<Problem> problems) {
            return new ClaimAnswer(answer.source(), answer.taken(), problems, answer.payerClaimControlNumber());
        }
    }

    /**
     * One claim.
     *
     * @param fileControlNumber of the file that carried it, where the answer names it
     */
    record OfClaim(String patientControlNumber, OptionalLong fileControlNumber, ClaimAnswer answer, Place place) implements AnsweredClaims {
    }

    /** Neither taken nor rejected, as far as can be told. */
    record Unclear(Place place) implements AnsweredClaims {
    }
}
