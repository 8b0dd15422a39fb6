package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.Currency;
import com.superbill.edi.segment.ProviderInformation;
import java.util.List;
import java.util.Optional;

/**
 * Loop 2000A: who bills.
 *
 * @param specialty PRV*BI
 * @param currency CUR
 * @param participants 2010AA {@code 85}, 2010AB {@code 87} pay-to address, 2010AC {@code PE} pay-to plan
 */
public record BillingProvider(
        Optional<ProviderInformation> specialty, Optional<Currency> currency, List<Participant> participants, Kept kept) implements ClaimItem {

    public BillingProvider {
        participants = Lists.copyOf(participants);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.specialty = specialty;
        builder.currency = currency;
        participants.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** 2010AA. */
    public Optional<Participant> provider() {
        return Participant.find(participants, "85");
    }

    /** 2010AB. */
    public Optional<Participant> payToAddress() {
        return Participant.find(participants, "87");
    }

    /** 2010AC. */
    public Optional<Participant> payToPlan() {
        return Participant.find(participants, "PE");
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private Optional<ProviderInformation> specialty = Optional.empty();
        private Optional<Currency> currency = Optional.empty();
        private List<Participant> participants = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder() {
        }

        public Builder with(ProviderInformation specialty) {
            this.specialty = Optional.of(specialty);
            return this;
        }

        public Builder with(Currency currency) {
            this.currency = Optional.of(currency);
            return this;
        }

        public Builder add(Participant participant) {
            participants = Lists.append(participants, participant);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public BillingProvider build() {
            return new BillingProvider(specialty, currency, participants, kept);
        }
    }
}
