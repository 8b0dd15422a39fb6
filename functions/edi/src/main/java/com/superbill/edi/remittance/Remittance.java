package com.superbill.edi.remittance;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.Currency;
import com.superbill.edi.segment.DateReference;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.Trace;
import java.util.List;
import java.util.Optional;

/**
 * A remittance's header: the payment, who pays and who is paid.
 *
 * @param payment BPR
 * @param trace TRN: its id is the check or transfer number, its originator {@code 1} and the payer's tax id
 * @param currency CUR
 * @param references REF {@code EV} receiver, {@code F2} version
 * @param dates DTM {@code 405} production date
 * @param payer 1000A
 * @param payee 1000B
 */
public record Remittance(
        Payment payment, Trace trace, Optional<Currency> currency, List<Reference> references, List<DateReference> dates,
        RemittanceParty payer, RemittanceParty payee, Kept kept) {

    public Remittance {
        references = Lists.copyOf(references);
        dates = Lists.copyOf(dates);
    }

    public static Remittance of(Payment payment, Trace trace, RemittanceParty payer, RemittanceParty payee) {
        return new Remittance(payment, trace, Optional.empty(), List.of(), List.of(), payer, payee, Kept.NOTHING);
    }

    public Remittance withDates(DateReference... dates) {
        return new Remittance(payment, trace, currency, references, List.of(dates), payer, payee, kept);
    }

    public Remittance withReferences(Reference... references) {
        return new Remittance(payment, trace, currency, List.of(references), dates, payer, payee, kept);
    }
}
