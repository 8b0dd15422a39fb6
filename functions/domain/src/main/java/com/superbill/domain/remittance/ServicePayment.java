package com.superbill.domain.remittance;

import com.superbill.domain.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What the payer decided on one service (835 loop 2110).
 *
 * @param controlNumber our line's number (REF*6R) where the payer echoes it
 * @param procedureCode as adjudicated (SVC01)
 * @param billedProcedureCode as billed, where the payer changed it (SVC06)
 * @param charge SVC02
 * @param paid SVC03
 * @param remarks LQ*HE
 */
public record ServicePayment(Optional<String> controlNumber, String procedureCode, List<String> modifiers, Optional<String> billedProcedureCode,
                             Money charge, Money paid, List<Adjustment> adjustments, List<String> remarks) {

    public ServicePayment {
        modifiers = List.copyOf(modifiers);
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
    }

    boolean isFor(String code) {
        return procedureCode.equals(code) || billedProcedureCode.filter(code::equals).isPresent();
    }
}
