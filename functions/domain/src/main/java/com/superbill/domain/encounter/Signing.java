package com.superbill.domain.encounter;

import com.superbill.domain.money.Money;
import com.superbill.domain.practice.Fee;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a signature does to a visit: it fixes what was done and prices it by the fees in force on the service date. */
public final class Signing {

    /** What became of a signature. */
    public sealed interface Outcome {
    }

    /** @param charges one a procedure, in their order */
    public record Signed(Encounter encounter, List<Charge> charges) implements Outcome {

        public Money total() {
            return Money.sum(charges.stream().map(Charge::amount).toList());
        }
    }

    /** @param field what is missing: {@code diagnoses} or {@code procedures} */
    public record Incomplete(String field) implements Outcome {
    }

    /** @param procedureCodes without a price on the service date */
    public record WithoutFee(Set<String> procedureCodes) implements Outcome {
    }

    private Signing() {
    }

    /**
     * @param open a visit that is not signed
     * @param fees the practice's prices of the visit's procedures, of all days
     */
    public static Outcome sign(Encounter open, Collection<Fee> fees, Instant at) {
        if (open.diagnoses().isEmpty()) {
            return new Incomplete("diagnoses");
        }
        if (open.procedures().isEmpty()) {
            return new Incomplete("procedures");
        }
        List<Charge> charges = new ArrayList<>();
        Set<String> withoutFee = new LinkedHashSet<>();
        for (int i = 0; i < open.procedures().size(); i++) {
            Procedure procedure = open.procedures().get(i);
            int lineNumber = i + 1;
            feeOn(open.serviceDate(), procedure.code(), fees).ifPresentOrElse(
                    fee -> charges.add(new Charge(open.id(), open.patientId(), lineNumber, open.serviceDate(), procedure, fee.charge().times(procedure.units()))),
                    () -> withoutFee.add(procedure.code()));
        }
        return withoutFee.isEmpty() ? new Signed(open.signed(at), List.copyOf(charges)) : new WithoutFee(withoutFee);
    }

    /** The latest price that had begun on the day. */
    private static Optional<Fee> feeOn(LocalDate day, String procedureCode, Collection<Fee> fees) {
        return fees.stream().filter(fee -> fee.procedureCode().equals(procedureCode) && !fee.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Fee::effectiveFrom));
    }
}
