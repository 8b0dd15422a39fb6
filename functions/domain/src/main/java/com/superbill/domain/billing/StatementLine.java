package com.superbill.domain.billing;

import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One visit of a statement.
 *
 * @param adjustment what nobody owes: contract prices, other adjustments, write-offs
 * @param reason why the patient owes it, in plain words
 */
public record StatementLine(LocalDate serviceDate, String description, Money charge, Money insurancePaid, Money adjustment, Money patientPaid, Money owed,
                            Optional<String> reason) {
}
