package com.superbill.patientbilling;

import com.superbill.domain.billing.WriteOffReason;
import com.superbill.domain.id.EncounterId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.ledger.Account;
import io.avaje.jsonb.Json;
import java.util.Optional;

/** {@code WriteOffInput} of the API. */
@Json
record WriteOffInput(PatientId patientId, EncounterId encounterId, Account account, long amountCents, WriteOffReason reason, Optional<String> note) {
}
