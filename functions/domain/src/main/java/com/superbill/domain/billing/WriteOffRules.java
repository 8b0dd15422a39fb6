package com.superbill.domain.billing;

import com.superbill.domain.claim.Claim;
import com.superbill.domain.ledger.Account;
import com.superbill.domain.ledger.Balances;
import com.superbill.domain.money.Money;

/** Whether an amount may be given up, and what that means for a claim that its payer denied. */
public final class WriteOffRules {

    private WriteOffRules() {
    }

    /** What becomes of a write-off. */
    public sealed interface Outcome {

        /** @param left what is still owed on the account */
        record WrittenOff(Money left) implements Outcome {
        }

        /** Nobody gives up more than is owed. @param open what is; zero or less where nothing is */
        record AboveOpen(Money open) implements Outcome {
        }
    }

    /**
     * A patient may have paid without naming a visit; what is given up must not leave such money over.
     *
     * @param visit what is owed on the visit before it
     * @param patient what is owed for the patient altogether before it
     */
    public static Outcome decide(WriteOff writeOff, Balances visit, Balances patient) {
        Money open = visit.of(writeOff.account());
        if (writeOff.account() == Account.PATIENT_RECEIVABLE && patient.patientOwes().compareTo(open) < 0) {
            open = patient.patientOwes();
        }
        Money left = open.minus(writeOff.amount());
        return left.isNegative() ? new Outcome.AboveOpen(open) : new Outcome.WrittenOff(left);
    }

    /**
     * Whether nothing is left to do about the denial of a claim.
     *
     * @param left what insurers still owe on its visit
     */
    public static boolean settlesDenial(Claim claim, Money left) {
        return left.isZero() && claim.status().isDeniedInPart();
    }
}
