package com.superbill.local.payer.adjudication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** The plans that payers sell, and which of them a member has: always the same one, chosen by the member id. */
public final class Plans {

    private static final List<Plan> PLANS = List.of(
            new Plan("PPO 500", 50_000, 2_500, 20, 300_000),
            new Plan("HMO COPAY", 0, 4_000, 0, 250_000),
            new Plan("HDHP 1500", 150_000, 0, 10, 400_000),
            new Plan("EPO 250", 25_000, 3_000, 15, 350_000));

    private Plans() {
    }

    public static Plan of(String memberId) {
        var crc = new CRC32();
        crc.update(memberId.getBytes(StandardCharsets.UTF_8));
        return PLANS.get((int) (crc.getValue() % PLANS.size()));
    }
}
