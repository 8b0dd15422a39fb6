package com.superbill.platform.json;

import com.superbill.domain.FileReference;
import com.superbill.domain.Problem;
import com.superbill.domain.billing.PatientPayment;
import com.superbill.domain.billing.Statement;
import com.superbill.domain.billing.StatementLine;
import com.superbill.domain.billing.WriteOff;
import com.superbill.domain.claim.Adjudication;
import com.superbill.domain.claim.Claim;
import com.superbill.domain.claim.ClaimBatch;
import com.superbill.domain.claim.ClaimStep;
import com.superbill.domain.claim.LineAdjudication;
import com.superbill.domain.claim.ServiceLine;
import com.superbill.domain.document.Document;
import com.superbill.domain.encounter.Charge;
import com.superbill.domain.encounter.Encounter;
import com.superbill.domain.encounter.Procedure;
import com.superbill.domain.event.DomainEvent;
import com.superbill.domain.ledger.LedgerEntry;
import com.superbill.domain.ledger.LedgerLine;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.patient.Subscriber;
import com.superbill.domain.practice.Address;
import com.superbill.domain.practice.ContractRate;
import com.superbill.domain.practice.Fee;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.domain.practice.Provider;
import com.superbill.domain.remittance.Adjustment;
import com.superbill.domain.remittance.ClaimPayment;
import com.superbill.domain.remittance.Imbalance;
import com.superbill.domain.remittance.PostedPayment;
import com.superbill.domain.remittance.Remittance;
import com.superbill.domain.remittance.RemittanceException;
import com.superbill.domain.remittance.SegmentPlace;
import com.superbill.domain.remittance.ServicePayment;
import com.superbill.domain.report.ClaimContribution;
import com.superbill.domain.report.EncounterContribution;
import com.superbill.domain.report.PaymentContribution;
import com.superbill.domain.task.DeadLetter;
import com.superbill.domain.task.Task;
import com.superbill.domain.task.TaskAction;
import io.avaje.jsonb.Json;

/** The domain's records that are stored or travel as JSON; their adapters are generated when this module is compiled, so that none is looked up by reflection. */
@Json.Import({Address.class, Adjudication.class, Charge.class, Claim.class, ClaimContribution.class, ClaimBatch.class, ClaimStep.class, ContractRate.class, Coverage.class, Document.class,
        DomainEvent.class, Encounter.class, EncounterContribution.class, Fee.class, FileReference.class, LedgerEntry.class, LedgerLine.class, LineAdjudication.class, Patient.class, PatientPayment.class, PaymentContribution.class,
        Payer.class, Practice.class, Problem.class, Procedure.class, Provider.class, ServiceLine.class, Subscriber.class, Adjustment.class,
        ClaimPayment.class, Imbalance.class, PostedPayment.class, Remittance.class, RemittanceException.class, SegmentPlace.class, ServicePayment.class, DeadLetter.class, Task.class,
        TaskAction.class, Statement.class, StatementLine.class, WriteOff.class})
final class DomainRecords {

    private DomainRecords() {
    }
}
