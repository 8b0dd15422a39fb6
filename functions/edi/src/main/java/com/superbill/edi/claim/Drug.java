package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.Reference;
import java.util.List;
import java.util.Optional;

/**
 * Loop 2410: the drug of a line.
 *
 * @param identification LIN
 * @param quantity CTP
 * @param references REF {@code XZ} prescription, {@code VY} link
 */
public record Drug(
        DrugIdentification identification, Optional<DrugQuantity> quantity, List<Reference> references, Kept kept) {

    public Drug {
        references = Lists.copyOf(references);
    }

    public static Builder builder(DrugIdentification identification) {
        return new Builder(identification);
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder(identification);
        builder.quantity = quantity;
        references.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private final DrugIdentification identification;
        private Optional<DrugQuantity> quantity = Optional.empty();
        private List<Reference> references = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder(DrugIdentification identification) {
            this.identification = identification;
        }

        public Builder with(DrugQuantity quantity) {
            this.quantity = Optional.of(quantity);
            return this;
        }

        public Builder add(Reference reference) {
            references = Lists.append(references, reference);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public Drug build() {
            return new Drug(identification, quantity, references, kept);
        }
    }
}
