package com.superbill.local.payer;

import com.superbill.edi.Decimal;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.remittance.ClaimGroup;
import com.superbill.edi.remittance.ClaimPayment;
import com.superbill.edi.remittance.ClaimPaymentInformation;
import com.superbill.edi.remittance.Payment;
import com.superbill.edi.remittance.ProviderAdjustments;
import com.superbill.edi.remittance.ProviderAdjustments.ProviderAdjustment;
import com.superbill.edi.remittance.Remittance;
import com.superbill.edi.remittance.RemittanceParty;
import com.superbill.edi.remittance.RemittanceWriter;
import com.superbill.edi.remittance.ServicePayment;
import com.superbill.edi.segment.Adjustment;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.CodeListEntry;
import com.superbill.edi.segment.Contact;
import com.superbill.edi.segment.DateReference;
import com.superbill.edi.segment.Locality;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.Procedure;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.ServiceLine;
import com.superbill.edi.segment.Street;
import com.superbill.edi.segment.Trace;
import com.superbill.edi.segment.X12Date;
import com.superbill.local.payer.adjudication.Decision;
import com.superbill.local.payer.adjudication.Decision.DecidedLine;
import com.superbill.local.payer.adjudication.Decision.LineAdjustment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes the 835 of a payment on the day that it is made. What the practice owes the payer is taken out of it at provider
 * level (PLB WO); a payment that comes to less than nothing is zero, and the rest is carried forward (PLB FB), so that
 * BPR02 = Σ CLP04 − Σ PLB always holds and is never negative.
 */
final class PaymentRun {

    private static final String PAYER_TAX_ID = "1990000001";
    private static final String FILING_COMMERCIAL = "12";

    private final Debts debts;
    private final PayerMemory memory;
    private final SandboxClock clock;

    PaymentRun(Debts debts, PayerMemory memory, SandboxClock clock) {
        this.debts = debts;
        this.memory = memory;
        this.clock = clock;
    }

    /** @param name of the payment among those that are due; the file is called after it, so that writing it again overwrites it */
    DueFile write(String name, PaymentOrder order) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
        long takenCents = debts.settle(order.mailbox() + "-" + order.payerId(), order, order.paidCents());
        int number = Math.toIntExact(memory.next("interchange"));
        var out = new ByteArrayOutputStream();
        try {
            var envelope = new EnvelopeWriter(out, InterchangeFormat.USUAL);
            envelope.beginInterchange(InterchangeHeader.of("ZZ", EdiFiles.CLEARINGHOUSE, "ZZ", order.receiver(), now, number, false, false));
            envelope.beginGroup(GroupHeader.of(TransactionKind.REMITTANCE, EdiFiles.CLEARINGHOUSE, order.receiver(), now, number));
            write(new RemittanceWriter(envelope), order, takenCents, now);
            envelope.endGroup();
            envelope.endInterchange();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DueFile(order.mailbox(), "835-" + name + ".x12", out.toString(StandardCharsets.ISO_8859_1));
    }

    private static void write(RemittanceWriter writer, PaymentOrder order, long takenCents, LocalDateTime now) throws IOException {
        writer.begin(new TransactionHeader("835", "0001", ""), header(order, order.paidCents() - takenCents, now));
        writer.write(ClaimGroup.of(1));
        for (Decision decision : order.decisions()) {
            writer.write(claim(decision));
        }
        if (takenCents != 0) {
            String yearEnd = now.getYear() + "1231";
            writer.write(ProviderAdjustments.of(order.payee().npi(), yearEnd,
                    new ProviderAdjustment(takenCents > 0 ? "WO" : "FB", order.traceNumber(), takenCents)));
        }
        writer.end();
    }

    private static Remittance header(PaymentOrder order, long paidCents, LocalDateTime now) {
        boolean money = paidCents > 0;
        String day = X12Date.of(now.toLocalDate());
        var payment = new Payment("I", paidCents, "C", money ? "ACH" : "NON", money ? "CCP" : "", money ? "01" : "", money ? "011000015" : "", money ? "DA" : "",
                money ? "90210077" : "", money ? PAYER_TAX_ID : "", "", money ? "01" : "", money ? "011000028" : "", money ? "DA" : "",
                money ? "55501234" : "", day);
        return Remittance.of(payment, new Trace("1", order.traceNumber(), PAYER_TAX_ID, ""), payer(order),
                        RemittanceParty.of(RemittanceParty.PAYEE, order.payee().name(), "XX", order.payee().npi())
                                .withReferences(Reference.of("TJ", order.payee().taxId())))
                .withDates(DateReference.of("405", now.toLocalDate()));
    }

    private static RemittanceParty payer(PaymentOrder order) {
        return RemittanceParty.of(RemittanceParty.PAYER, order.payerName().toUpperCase(Locale.ROOT), "", "")
                .withAddress(new Street("1 PAYER PLAZA", ""), new Locality("GREYPORT", "MA", "018010002", "", "", "", ""))
                .withReferences(Reference.of("2U", order.payerId()))
                .withContacts(new Contact("BL", "PROVIDER LINE", List.of(new Contact.Channel("TE", "8005550199"))));
    }

    private static ClaimPayment claim(Decision decision) {
        var claim = decision.claim();
        var information = new ClaimPaymentInformation(claim.patientControlNumber(), decision.statusCode(), decision.chargeCents(), decision.paidCents(),
                OptionalLong.of(decision.patientResponsibilityCents()), FILING_COMMERCIAL, decision.payerClaimControlNumber(), claim.placeOfService(),
                String.valueOf(claim.frequency()), "", "", Optional.empty(), Optional.empty(), "");
        return ClaimPayment.of(information)
                .withNames(Name.person("QC", claim.patientLastName(), claim.patientFirstName(), "", "MI", claim.memberId()))
                .withLines(decision.lines().stream().map(PaymentRun::line).toList());
    }

    private static ServicePayment line(DecidedLine decided) {
        var line = decided.line();
        var procedure = Procedure.hcpcs(line.procedureCode(), line.procedure().stream().skip(1).toArray(String[]::new));
        var service = new ServiceLine(procedure, OptionalLong.of(line.chargeCents()), OptionalLong.of(decided.paidCents()), "",
                Optional.of(Decimal.of(line.units())), Procedure.NONE, Optional.empty());
        var payment = ServicePayment.of(service).withDates(DateReference.of("472", line.serviceDate())).withAdjustments(groups(decided.adjustments()))
                .withRemarks(decided.remarks().stream().map(remark -> new CodeListEntry("HE", remark)).toList());
        return line.controlNumber().isEmpty() ? payment : payment.withReferences(Reference.of("6R", line.controlNumber()));
    }

    private static List<AdjustmentGroup> groups(List<LineAdjustment> adjustments) {
        Map<String, List<Adjustment>> byGroup = new LinkedHashMap<>();
        adjustments.forEach(adjustment -> byGroup.computeIfAbsent(adjustment.group(), group -> new ArrayList<>())
                .add(Adjustment.of(adjustment.reason(), adjustment.amountCents())));
        return byGroup.entrySet().stream().map(group -> new AdjustmentGroup(group.getKey(), group.getValue())).toList();
    }
}
