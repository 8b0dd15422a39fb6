package com.superbill.local.payer;

import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.local.payer.adjudication.ReceivedClaim;
import java.util.List;

/** An 837 file as it came in. */
record ClaimFile(InterchangeHeader interchange, GroupHeader group, List<Transaction> transactions) {

    /**
     * @param batchReference BHT03
     * @param submitter NM1*41
     */
    record Transaction(TransactionHeader header, String batchReference, Party submitter, PaymentOrder.Payee billingProvider, List<ReceivedClaim> claims) {

        Transaction {
            claims = List.copyOf(claims);
        }
    }

    record Party(String name, String id) {
    }

    ClaimFile {
        transactions = List.copyOf(transactions);
    }

    List<ReceivedClaim> claims() {
        return transactions.stream().flatMap(transaction -> transaction.claims().stream()).toList();
    }
}
