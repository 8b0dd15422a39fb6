package com.superbill.testkit.records;

import com.superbill.domain.id.PracticeId;
import com.superbill.domain.money.Money;
import com.superbill.domain.practice.Address;
import com.superbill.domain.practice.Fee;
import com.superbill.domain.practice.Npi;
import com.superbill.domain.practice.Payer;
import com.superbill.domain.practice.Practice;
import com.superbill.domain.practice.Provider;
import com.superbill.platform.store.Item;
import com.superbill.platform.store.Keys;
import com.superbill.platform.store.RecordTable;
import com.superbill.platform.store.Write;
import java.time.LocalDate;
import java.util.Optional;

/** The demo practice with one provider, two payers and a price for an office visit. */
public final class Practices {

    public static final PracticeId DEMO = new PracticeId("demo");
    public static final PracticeId OTHER = new PracticeId("other");
    public static final Npi PRACTICE_NPI = new Npi("1993999998");
    public static final Npi PROVIDER_NPI = new Npi("1234567893");
    public static final String PAYER = "60054";
    public static final String MEDICARE = "MCARE1";
    public static final String OFFICE_VISIT = "99213";
    public static final Money OFFICE_VISIT_FEE = Money.ofCents(15_000);

    private Practices() {
    }

    public static Address address() {
        return new Address("12 Elm Street", Optional.empty(), "Springfield", "MA", "011031234");
    }

    public static Practice practice() {
        return new Practice(DEMO, "Elm Street Family Medicine", PRACTICE_NPI, "123456789", "207Q00000X", address(), "4135550100", "ELMSTREET");
    }

    public static Provider provider() {
        return new Provider(PROVIDER_NPI, "Okafor", "Ngozi", "207Q00000X");
    }

    public static Payer payer() {
        return new Payer(PAYER, "Commonwealth Health", "CI", 180, true);
    }

    public static Payer medicare() {
        return new Payer(MEDICARE, "Medicare Part B", "MB", 365, false);
    }

    public static Fee fee(String procedureCode, long cents) {
        return new Fee(procedureCode, "Procedure " + procedureCode, Money.ofCents(cents), LocalDate.of(2026, 1, 1));
    }

    /** Puts the practice, its provider, both payers and the price of {@link #OFFICE_VISIT} into the table. */
    public static void store(RecordTable table) {
        var keys = Keys.of(DEMO);
        Fee fee = fee(OFFICE_VISIT, OFFICE_VISIT_FEE.cents());
        table.write(new Write.Put(keys.practice(), Item.of("practice", practice()).gsi1(Keys.practiceList(DEMO))),
                new Write.Put(keys.provider(PROVIDER_NPI.value()), Item.of("provider", provider())),
                new Write.Put(keys.payer(PAYER), Item.of("payer", payer())),
                new Write.Put(keys.payer(MEDICARE), Item.of("payer", medicare())),
                new Write.Put(keys.fee(fee.procedureCode(), fee.effectiveFrom()), Item.of("fee", fee)));
    }
}
