package com.superbill.acknowledgments;

import com.superbill.domain.Problem;
import com.superbill.edi.acknowledgment.ElementError;
import com.superbill.edi.acknowledgment.SegmentError;
import com.superbill.edi.segment.Status;
import java.util.Map;

/** What the codes of acknowledgments (TA105, IK304, IK403, STC01) mean and what to do about them, in words for a biller. */
final class RejectionTexts {

    private static final Map<String, String> INTERCHANGE_NOTES = Map.of(
            "001", "the control numbers of its header and trailer differ", "005", "its sender is not known there", "006", "its sender is not known there",
            "008", "its receiver is not known there", "018", "its control number is invalid", "021", "its count of groups is wrong",
            "022", "its control structure is invalid", "023", "its end is missing", "025", "its control number was used before");
    private static final Map<String, String> SEGMENT_ERRORS = Map.of(
            "1", "is not recognised", "2", "is unexpected", "3", "is required and missing", "4", "its loop occurs too often", "5", "occurs too often",
            "6", "is not part of this transaction", "7", "stands in the wrong place", "8", "has errors in its elements", "I4", "is not used by the guide",
            "I6", "is missing though another segment requires it");
    private static final Map<String, String> ELEMENT_ERRORS = Map.ofEntries(
            Map.entry("1", "is required and missing"), Map.entry("2", "is missing though another element requires it"), Map.entry("3", "is one too many"),
            Map.entry("4", "is too short"), Map.entry("5", "is too long"), Map.entry("6", "holds an invalid character"), Map.entry("7", "holds an invalid code"),
            Map.entry("8", "holds an invalid date"), Map.entry("9", "holds an invalid time"), Map.entry("10", "excludes another element"),
            Map.entry("12", "is repeated too often"), Map.entry("13", "has too many components"), Map.entry("I6", "holds a code that the guide does not use"),
            Map.entry("I10", "is not used by the guide"), Map.entry("I12", "does not have the required form"));
    private static final Map<String, String> STATUS_CATEGORIES = Map.of(
            "A0", "was forwarded", "A1", "was received", "A2", "was accepted into adjudication", "A3", "was returned as unprocessable", "A4", "was not found",
            "A5", "was split", "A6", "lacks required information", "A7", "has invalid information", "A8", "has information that does not fit together");

    private RejectionTexts() {
    }

    /** @param note TA105 */
    static Problem interchange(String note) {
        return Problem.of("interchangeRejected" + note, "The file was rejected (TA1 note " + note + "): "
                + INTERCHANGE_NOTES.getOrDefault(note, "see the clearinghouse's list of notes") + ". Mend the cause and submit the claim again.");
    }

    static Problem segment(SegmentError error) {
        var location = error.location();
        return Problem.at("segmentError" + location.error(), "The segment " + location.wrongSegment() + " of the file "
                + SEGMENT_ERRORS.getOrDefault(location.error(), "has error " + location.error()) + ". Correct what it is made from and submit the claim again.",
                location.wrongSegment(), location.position().orElse(0), 0);
    }

    static Problem element(SegmentError in, ElementError error) {
        var location = error.location();
        int element = location.element().orElse(0);
        return Problem.at("elementError" + location.error(), "Element %s%02d of the file %s. Correct what it is made from and submit the claim again."
                .formatted(in.location().wrongSegment(), element, ELEMENT_ERRORS.getOrDefault(location.error(), "has error " + location.error())),
                in.location().wrongSegment(), in.location().position().orElse(0), element);
    }

    /** @param code a 277CA status; its number is of the public list of claim status codes */
    static Problem status(Status.Code code) {
        String entity = code.entity().isEmpty() ? "" : " of entity " + code.entity();
        return Problem.of("claimStatus" + code.category() + "." + code.status(), "The claim %s: claim status code %s%s. Correct that and submit the claim again as an original."
                .formatted(STATUS_CATEGORIES.getOrDefault(code.category(), "was not taken (" + code.category() + ")"), code.status(), entity));
    }
}
