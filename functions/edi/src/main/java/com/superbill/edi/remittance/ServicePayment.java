package com.superbill.edi.remittance;

import com.superbill.edi.Decimal;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.CodeListEntry;
import com.superbill.edi.segment.DateReference;
import com.superbill.edi.segment.Procedure;
import com.superbill.edi.segment.Quantity;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Loop 2110: what became of a service line.
 *
 * @param service SVC
 * @param dates DTM {@code 472} service, {@code 150} and {@code 151} its period
 * @param adjustments CAS
 * @param references REF, such as {@code 6R} our line control number, {@code LU}, {@code 0K} policy
 * @param amounts AMT, such as {@code B6} allowed
 * @param quantities QTY
 * @param remarks LQ
 */
public record ServicePayment(
        ServiceLine service, List<DateReference> dates, List<AdjustmentGroup> adjustments, List<Reference> references,
        List<Amount> amounts, List<Quantity> quantities, List<CodeListEntry> remarks, Kept kept) {

    public ServicePayment {
        dates = Lists.copyOf(dates);
        adjustments = Lists.copyOf(adjustments);
        references = Lists.copyOf(references);
        amounts = Lists.copyOf(amounts);
        quantities = Lists.copyOf(quantities);
        remarks = Lists.copyOf(remarks);
    }

    public static ServicePayment of(ServiceLine service) {
        return new ServicePayment(service, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Kept.NOTHING);
    }

    /** The adjudicated procedure, SVC01. */
    public Procedure procedure() {
        return service.procedure();
    }

    /** SVC02, in cents; 0 where it is absent. */
    public long chargeCents() {
        return service.chargeCents().orElse(0);
    }

    /** SVC03, in cents; 0 where it is absent. */
    public long paidCents() {
        return service.paidCents().orElse(0);
    }

    /** SVC05; absent means one. */
    public Decimal unitsPaid() {
        return service.units().orElse(Decimal.ONE);
    }

    /** REF*6R: the control number that we gave the line. */
    public Optional<String> lineItemControlNumber() {
        return Reference.find(references, "6R");
    }

    /** The service date, or the first day of its period. */
    public Optional<LocalDate> serviceDate() {
        return DateReference.find(dates, "472").or(() -> DateReference.find(dates, "150"));
    }

    /** The sum of the line's adjustments. */
    public long adjustmentCents() {
        return AdjustmentGroup.amountCents(adjustments);
    }

    public ServicePayment withDates(DateReference... dates) {
        return new ServicePayment(service, List.of(dates), adjustments, references, amounts, quantities, remarks, kept);
    }

    public ServicePayment withAdjustments(List<AdjustmentGroup> adjustments) {
        return new ServicePayment(service, dates, adjustments, references, amounts, quantities, remarks, kept);
    }

    public ServicePayment withReferences(Reference... references) {
        return new ServicePayment(service, dates, adjustments, List.of(references), amounts, quantities, remarks, kept);
    }

    public ServicePayment withAmounts(Amount... amounts) {
        return new ServicePayment(service, dates, adjustments, references, List.of(amounts), quantities, remarks, kept);
    }

    public ServicePayment withRemarks(List<CodeListEntry> remarks) {
        return new ServicePayment(service, dates, adjustments, references, amounts, quantities, remarks, kept);
    }
}
