package com.superbill.domain.remittance;

import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.LineAdjudication;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.ContractRate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a payer allowed what its contract says. Only what can be compared is: lines that a first payer allowed whole, without
 * modifiers, which change the price, and for procedures whose rate is known.
 */
public final class ContractRules {

    private ContractRules() {
    }

    /**
     * A line that is not allowed as agreed.
     *
     * @param allowed paid, and left to the patient
     * @param contracted what the contract allows for the line
     */
    public record Variance(int lineNumber, Money allowed, Money contracted) {

        /** For a person: {@code Line 1 is allowed $60.00, the contract says $90.00.} */
        public String sentence() {
            return "Line " + lineNumber + " is allowed $" + allowed + ", the contract says $" + contracted + ".";
        }
    }

    /** @param rates of the claim's payer, for whatever procedures and days */
    public static List<Variance> variances(Claim claim, Adjudication decision, Collection<ContractRate> rates) {
        if (claim.payerSequence() != 1) {
            return List.of();
        }
        return decision.lines().stream().filter(line -> line.denied().isZero() && line.other().isZero())
                .flatMap(line -> claim.lines().stream().filter(billed -> billed.number() == line.lineNumber()).flatMap(billed -> variance(billed, line,
                        claim.serviceDate(), rates))).toList();
    }

    private static Stream<Variance> variance(ServiceLine billed, LineAdjudication line, LocalDate serviceDate, Collection<ContractRate> rates) {
        Money allowed = line.paid().plus(line.patientResponsibility());
        return contracted(billed, serviceDate, rates).filter(amount -> !amount.equals(allowed)).map(amount -> new Variance(billed.number(), allowed, amount)).stream();
    }

    private static Optional<Money> contracted(ServiceLine billed, LocalDate serviceDate, Collection<ContractRate> rates) {
        if (!billed.procedure().modifiers().isEmpty()) {
            return Optional.empty();
        }
        return rates.stream().filter(rate -> rate.procedureCode().equals(billed.procedure().code()) && !rate.effectiveFrom().isAfter(serviceDate))
                .max(Comparator.comparing(ContractRate::effectiveFrom))
                .map(rate -> lesser(rate.allowed().times(billed.procedure().units()), billed.charge()));
    }

    /** As contracts say: never more than was charged. */
    private static Money lesser(Money contracted, Money charged) {
        return contracted.compareTo(charged) < 0 ? contracted : charged;
    }
}
