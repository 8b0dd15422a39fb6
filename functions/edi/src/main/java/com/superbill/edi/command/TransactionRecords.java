package com.superbill.edi.command;

import com.superbill.edi.acknowledgment.ClaimAcknowledgment;
import com.superbill.edi.acknowledgment.ImplementationAcknowledgment;
import com.superbill.edi.authorization.Authorization;
import com.superbill.edi.claim.ClaimReader;
import com.superbill.edi.eligibility.EligibilityInquiry;
import com.superbill.edi.eligibility.EligibilityResponse;
import com.superbill.edi.envelope.EnvelopeReader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.remittance.RemittanceReader;
import com.superbill.edi.status.StatusInquiry;
import com.superbill.edi.status.StatusResponse;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads any transaction as its records: one for those which are read whole, a header and one for each claim of those which are not. */
final class TransactionRecords {

    private TransactionRecords() {
    }

    /** The transaction whose ST the envelope has in sight; one of an unknown guide segment by segment. */
    static void read(EnvelopeReader envelope, Consumer<Object> records) throws IOException {
        var kind = TransactionKind.of(envelope.group(), envelope.transaction());
        if (kind.isEmpty()) {
            while (envelope.nextSegment()) {
                records.accept(envelope.segment().copy());
            }
            return;
        }
        switch (kind.get()) {
            case PROFESSIONAL_CLAIM, INSTITUTIONAL_CLAIM -> {
                var claims = ClaimReader.open(envelope);
                records.accept(claims.batch());
                for (var item = claims.next(); item.isPresent(); item = claims.next()) {
                    records.accept(item.get());
                }
            }
            case REMITTANCE -> {
                var remittance = RemittanceReader.open(envelope);
                records.accept(remittance.remittance());
                for (var item = remittance.next(); item.isPresent(); item = remittance.next()) {
                    records.accept(item.get());
                }
            }
            case ELIGIBILITY_INQUIRY -> records.accept(EligibilityInquiry.read(envelope));
            case ELIGIBILITY_RESPONSE -> records.accept(EligibilityResponse.read(envelope));
            case STATUS_INQUIRY -> records.accept(StatusInquiry.read(envelope));
            case STATUS_RESPONSE -> records.accept(StatusResponse.read(envelope));
            case CLAIM_ACKNOWLEDGMENT -> records.accept(ClaimAcknowledgment.read(envelope));
            case IMPLEMENTATION_ACKNOWLEDGMENT -> records.accept(ImplementationAcknowledgment.read(envelope));
            case AUTHORIZATION -> records.accept(Authorization.read(envelope));
        }
    }
}
