package com.superbill.reporting;

import com.superbill.domain.ledger.Account;
import com.superbill.domain.report.AgeBucket;
import io.avaje.jsonb.Json;
import java.util.Map;

@Json
record AgeBucketView(String label, long insuranceCents, long patientCents) {

    static AgeBucketView of(AgeBucket bucket, Map<Account, Long> owed) {
        return new AgeBucketView(bucket.label(), owed.getOrDefault(Account.INSURANCE_RECEIVABLE, 0L), owed.getOrDefault(Account.PATIENT_RECEIVABLE, 0L));
    }
}
