package com.superbill.eligibility;

import com.superbill.domain.Problem;
import com.superbill.edi.Decimal;
import com.superbill.edi.EdiException;
import com.superbill.edi.Findings;
import com.superbill.edi.eligibility.BenefitInformation;
import com.superbill.edi.eligibility.BenefitKind;
import com.superbill.edi.eligibility.Benefits;
import com.superbill.edi.eligibility.CoverageStatus;
import com.superbill.edi.eligibility.EligibilityBenefit;
import com.superbill.edi.eligibility.EligibilityMember;
import com.superbill.edi.eligibility.EligibilityResponse;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.Message;
import com.superbill.edi.segment.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Reads a 271 (005010X279A1) for the trace that the question bore. "Found" needs a benefit and no AAA. Of several amounts, the one for an
 * office visit in the network is shown first, then any in the network, then any.
 */
final class AnswerReader {

    /** Service type 98, professional physician visit in the office. */
    private static final String OFFICE_VISIT = "98";
    private static final String INDIVIDUAL = "IND";
    /** Some payers send a whole handbook; the raw file keeps what goes beyond. */
    private static final int BENEFITS_MAX = 300;

    private AnswerReader() {
    }

    /** Empty if the bytes are not a 271 that answers this question. */
    static Optional<Answer> read(byte[] file, String trace) {
        var envelope = new EnvelopeReader(new ByteArrayInputStream(file), new Findings());
        try {
            while (envelope.nextTransaction()) {
                if (TransactionKind.of(envelope.group(), envelope.transaction()).filter(TransactionKind.ELIGIBILITY_RESPONSE::equals).isPresent()) {
                    return answer(EligibilityResponse.read(envelope), trace);
                }
            }
            return Optional.empty();
        } catch (EdiException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Answer> answer(EligibilityResponse response, String trace) {
        List<Rejection> rejections = response.rejections();
        if (!rejections.isEmpty()) {
            return Optional.of(new Answer(EligibilityStatus.REJECTED, BenefitSummary.NONE, rejections.stream().map(RejectionReasons::problem).distinct().toList(),
                    List.of(), rejections.stream().anyMatch(Rejection::isRetryable)));
        }
        return response.answerTo(trace).filter(member -> member.status() != CoverageStatus.NOT_SAID).map(AnswerReader::answer);
    }

    private static Answer answer(EligibilityMember member) {
        EligibilityStatus status = member.status() == CoverageStatus.ACTIVE ? EligibilityStatus.ACTIVE : EligibilityStatus.INACTIVE;
        List<Benefit> benefits = member.benefits().stream().limit(BENEFITS_MAX).map(AnswerReader::benefit).toList();
        return new Answer(status, summary(member.asked()), List.of(), benefits, false);
    }

    private static BenefitSummary summary(Benefits said) {
        Optional<String> plan = said.all().stream().map(EligibilityBenefit::information)
                .filter(information -> information.kind().isActive() || information.kind().isInactive())
                .map(BenefitInformation::planDescription).filter(text -> !text.isBlank()).findFirst();
        Optional<BigDecimal> coinsurance = firstFor(said.coinsurances()).fraction().map(AnswerReader::percent);
        Optional<Boolean> authorization = said.all().stream().map(benefit -> benefit.information().authorizationRequired())
                .flatMap(code -> flag(code).stream()).reduce(Boolean::logicalOr);
        List<String> otherPayers = said.otherPayers().stream().map(payer -> payer.name().lastOrOrganization()).filter(name -> !name.isBlank()).distinct().toList();
        return new BenefitSummary(plan, amount(said.copayments()), coinsurance, amount(said.deductibleTotals()), amount(said.deductiblesRemaining()),
                amount(said.outOfPocketTotals()), amount(said.outOfPocketRemaining()), authorization, otherPayers);
    }

    private static Optional<Long> amount(Benefits candidates) {
        return boxed(firstFor(candidates).amountCents());
    }

    private static Benefits firstFor(Benefits candidates) {
        Benefits inNetwork = orAll(candidates.inNetwork(), candidates);
        Benefits ofVisit = orAll(inNetwork.ofServiceType(OFFICE_VISIT), orAll(inNetwork.ofServiceType(Benefits.HEALTH_BENEFIT_PLAN_COVERAGE), inNetwork));
        return orAll(ofVisit.ofCoverageLevel(INDIVIDUAL), ofVisit);
    }

    private static Benefits orAll(Benefits preferred, Benefits otherwise) {
        return preferred.all().isEmpty() ? otherwise : preferred;
    }

    private static Benefit benefit(EligibilityBenefit said) {
        BenefitInformation eb = said.information();
        String message = said.messages().stream().map(Message::text).collect(Collectors.joining(" "));
        return new Benefit(eb.code(), words(eb.kind()), text(eb.coverageLevel()), eb.serviceTypes(), text(eb.planDescription()), text(eb.timePeriod()),
                boxed(eb.amountCents()), eb.fraction().map(AnswerReader::percent), flag(eb.authorizationRequired()), flag(eb.inNetwork()), text(message));
    }

    /** {@code OUT_OF_POCKET} as {@code Out of pocket}. */
    private static String words(BenefitKind kind) {
        String lower = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static BigDecimal percent(Decimal fraction) {
        return fraction.toBigDecimal().movePointRight(2).stripTrailingZeros();
    }

    /** Neither for {@code U}, unknown, nor for {@code W}, both. */
    private static Optional<Boolean> flag(String code) {
        return switch (code) {
            case "Y" -> Optional.of(true);
            case "N" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(text -> !text.isBlank());
    }

    private static Optional<Long> boxed(OptionalLong amount) {
        return amount.isPresent() ? Optional.of(amount.getAsLong()) : Optional.empty();
    }
}
