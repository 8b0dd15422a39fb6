package com.superbill.patientbilling;

import com.superbill.domain.billing.WriteOff;
import com.superbill.domain.billing.WriteOffReason;
import com.superbill.domain.id.ClaimId;
import com.superbill.domain.ledger.Account;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.Optional;

/** {@code WriteOff} of the API. */
@Json
record WriteOffView(String id, String patientId, String encounterId, Optional<String> claimId, Account account, long amountCents, WriteOffReason reason,
                    Optional<String> note, LocalDate writtenOffOn, boolean reversed) {

    static WriteOffView of(WriteOff writeOff) {
        return new WriteOffView(writeOff.id().value(), writeOff.patientId().value(), writeOff.encounterId().value(), writeOff.claimId().map(ClaimId::value),
                writeOff.account(), writeOff.amount().cents(), writeOff.reason(), writeOff.note(), writeOff.writtenOffOn(), writeOff.reversed());
    }
}
