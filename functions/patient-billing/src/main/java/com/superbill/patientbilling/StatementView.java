package com.superbill.patientbilling;

import com.superbill.domain.billing.Statement;
import com.superbill.domain.billing.StatementLine;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code Statement} of the API. */
@Json
record StatementView(String id, String patientId, LocalDate createdOn, LocalDate dueOn, long amountDueCents, List<Line> lines) {

    static StatementView of(Statement statement) {
        return new StatementView(statement.id().value(), statement.patientId().value(), statement.createdOn(), statement.dueOn(), statement.amountDue().cents(),
                statement.lines().stream().map(Line::of).toList());
    }

    @Json
    record Line(LocalDate serviceDate, String description, long chargeCents, long insurancePaidCents, long adjustmentCents, long patientPaidCents, long owedCents,
                Optional<String> reason) {

        static Line of(StatementLine line) {
            return new Line(line.serviceDate(), line.description(), line.charge().cents(), line.insurancePaid().cents(), line.adjustment().cents(),
                    line.patientPaid().cents(), line.owed().cents(), line.reason());
        }
    }

    @Json
    record Page(List<StatementView> items, Optional<String> nextCursor) {
    }
}
