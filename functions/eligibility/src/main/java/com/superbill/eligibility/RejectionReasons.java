package com.superbill.eligibility;

import com.superbill.domain.Problem;
import com.superbill.edi.segment.Rejection;
import java.util.Optional;

/** AAA of a 271 in words: what is wrong and what to do (reason AAA03, follow-up AAA04). */
final class RejectionReasons {

    private RejectionReasons() {
    }

    static Problem problem(Rejection rejection) {
        return new Problem("aaa" + rejection.reason(), reason(rejection.reason()) + " " + followUp(rejection.followUp()), Optional.of("AAA"), Optional.empty(),
                Optional.empty());
    }

    private static String reason(String code) {
        return switch (code) {
            case "15" -> "The payer needs more data to find the member.";
            case "42", "80" -> "The payer is out of order at the moment.";
            case "41", "43", "44", "45", "50", "51" -> "The payer does not know the provider who asks, or the provider may not ask.";
            case "52", "53", "54", "55", "56", "57", "60", "61", "62", "63" -> "The payer does not answer for this date.";
            case "58", "71" -> "The birth date is missing or differs from the payer's.";
            case "64", "72" -> "The member id is missing or not the payer's.";
            case "65", "73" -> "The name is missing or differs from the payer's.";
            case "66", "74" -> "The sex is missing or differs from the payer's.";
            case "67", "75" -> "The payer finds no such member.";
            case "68", "76" -> "The payer finds several such members.";
            case "77" -> "The payer finds the member, but not the patient.";
            case "78" -> "The member is not in the group that the card names.";
            case "79" -> "The clearinghouse does not know the payer, or the payer the practice.";
            default -> "The payer refused the question (AAA03 " + code + ").";
        };
    }

    private static String followUp(String code) {
        return switch (code) {
            case "C" -> "Correct the coverage and ask again.";
            case "N", "S" -> "Asking again does not help; call the payer.";
            case "R", "P" -> "Ask again.";
            case "W" -> "Ask again in 30 days.";
            case "X" -> "Ask again in 10 days.";
            case "Y" -> "The payer will answer later by itself.";
            default -> "Call the payer.";
        };
    }
}
