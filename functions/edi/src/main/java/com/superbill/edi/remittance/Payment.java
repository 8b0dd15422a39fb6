package com.superbill.edi.remittance;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import com.superbill.edi.segment.X12Date;
import java.time.LocalDate;
import java.util.Optional;

/**
 * BPR: the payment that the remittance explains.
 *
 * @param handling BPR01, {@code I} information with the payment, {@code H} notification, {@code P} prenote, {@code D} money only, {@code C} payment with the advice, …
 * @param amountCents BPR02, never negative
 * @param creditOrDebit BPR03, {@code C} or {@code D}
 * @param method BPR04, {@code ACH}, {@code CHK}, {@code FWT}, {@code BOP}, {@code NON} no payment
 * @param format BPR05, {@code CCP} or {@code CTX} for ACH
 * @param senderBankQualifier BPR06
 * @param senderBank BPR07
 * @param senderAccountQualifier BPR08
 * @param senderAccount BPR09
 * @param originator BPR10, 1 and the payer's tax id
 * @param originatorUnit BPR11
 * @param receiverBankQualifier BPR12
 * @param receiverBank BPR13
 * @param receiverAccountQualifier BPR14
 * @param receiverAccount BPR15
 * @param date BPR16, effective date of the transfer, or date of the check; CCYYMMDD
 */
public record Payment(
        String handling, long amountCents, String creditOrDebit, String method, String format, String senderBankQualifier, String senderBank,
        String senderAccountQualifier, String senderAccount, String originator, String originatorUnit, String receiverBankQualifier,
        String receiverBank, String receiverAccountQualifier, String receiverAccount, String date) implements SegmentRecord {

    public static Payment of(SegmentSource segment) {
        return new Payment(segment.text(1), segment.centsOrZero(2), segment.text(3), segment.text(4), segment.text(5), segment.text(6), segment.text(7),
                segment.text(8), segment.text(9), segment.text(10), segment.text(11), segment.text(12), segment.text(13), segment.text(14),
                segment.text(15), segment.text(16));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("BPR").text(handling).cents(amountCents).text(creditOrDebit).text(method).text(format).text(senderBankQualifier).text(senderBank)
                .text(senderAccountQualifier).text(senderAccount).text(originator).text(originatorUnit).text(receiverBankQualifier).text(receiverBank)
                .text(receiverAccountQualifier).text(receiverAccount).text(date);
    }

    /** Empty where BPR16 is no date. */
    public Optional<LocalDate> day() {
        return X12Date.parse(date);
    }
}
