package com.superbill.domain.billing;

import com.superbill.domain.FileReference;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.StatementId;
import com.superbill.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/** A bill to a patient, as it was drawn from the ledger on that day; it does not change when the ledger does. */
public record Statement(StatementId id, PatientId patientId, LocalDate createdOn, LocalDate dueOn, Money amountDue, List<StatementLine> lines, FileReference file) {

    public Statement {
        lines = List.copyOf(lines);
    }
}
