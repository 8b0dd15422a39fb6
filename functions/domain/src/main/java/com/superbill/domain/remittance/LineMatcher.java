package com.superbill.domain.remittance;

import com.superbill.domain.claim.ServiceLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Finds the claim's line of each service payment: by line control number where the procedure agrees, else by procedure,
 * modifiers and charge, else by procedure and charge (payers drop modifiers). A line is used once; a surer way takes its
 * lines before a less sure one.
 */
public final class LineMatcher {

    private static final List<BiPredicate<ServicePayment, ServiceLine>> WAYS = List.of(
            (service, line) -> service.controlNumber().filter(line.controlNumber()::equals).isPresent() && service.isFor(line.procedure().code()),
            (service, line) -> service.isFor(line.procedure().code()) && service.charge().abs().equals(line.charge())
                    && new HashSet<>(service.modifiers()).equals(new HashSet<>(line.procedure().modifiers())),
            (service, line) -> service.isFor(line.procedure().code()) && service.charge().abs().equals(line.charge()));

    private LineMatcher() {
    }

    /** @return the line of each service payment that has one, by the service payment's position */
    public static Map<Integer, ServiceLine> match(List<ServicePayment> services, List<ServiceLine> lines) {
        Map<Integer, ServiceLine> matched = new LinkedHashMap<>();
        List<ServiceLine> unused = new ArrayList<>(lines);
        for (var way : WAYS) {
            for (int i = 0; i < services.size(); i++) {
                if (matched.containsKey(i)) {
                    continue;
                }
                ServicePayment service = services.get(i);
                var line = unused.stream().filter(candidate -> way.test(service, candidate)).findFirst();
                if (line.isPresent()) {
                    matched.put(i, line.get());
                    unused.remove(line.get());
                }
            }
        }
        return matched;
    }
}
