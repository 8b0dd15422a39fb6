package com.superbill.local.payer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a practice owes a payer: sums paid wrongly and remittances that came out negative. A payer takes it out of its next
 * payments at provider level. Each movement is kept under the name of what caused it, so that a payment that is released
 * again after a crash takes the same sum and not a second one.
 */
final class Debts {

    /** @param movementsCents by cause; positive is owed, negative is taken back */
    record Account(Map<String, Long> movementsCents) {

        long owedCents() {
            return movementsCents.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final JsonFolder<Account> accounts;

    Debts(JsonFolder<Account> accounts) {
        this.accounts = accounts;
    }

    /**
     * The provider-level amount of a payment.
     *
     * @param paidCents what its claims come to
     * @return what is taken out of it (positive), or what is carried forward because the claims come to less than nothing (negative)
     */
    long settle(String name, PaymentOrder order, long paidCents) {
        Account account = account(name);
        String cause = "payment-" + order.traceNumber();
        long change = Optional.ofNullable(account.movementsCents().get(cause))
                .orElseGet(() -> paidCents < 0 ? -paidCents : -Math.min(paidCents, Math.max(0, account.owedCents())));
        Map<String, Long> movements = new HashMap<>(account.movementsCents());
        movements.put(cause, change);
        movements.putAll(order.recoupments());
        accounts.put(name, new Account(movements));
        return -change;
    }

    private Account account(String name) {
        return accounts.get(name).orElseGet(() -> new Account(Map.of()));
    }
}
