package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.AdjustmentGroup;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.Demographics;
import com.superbill.edi.segment.InpatientAdjudication;
import com.superbill.edi.segment.OutpatientAdjudication;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Loop 2320: another insurance of the patient, and what it has paid already.
 *
 * @param information SBR
 * @param adjustments CAS
 * @param amounts AMT {@code D} paid, {@code A8} non-covered, {@code EAF} remaining patient liability
 * @param demographics DMG, which older senders still put here
 * @param insurance OI
 * @param inpatient MIA
 * @param outpatient MOA
 * @param participants 2330A {@code IL}, 2330B {@code PR}, 2330C–G providers
 */
public record OtherSubscriber(
        SubscriberInformation information, List<AdjustmentGroup> adjustments, List<Amount> amounts, Optional<Demographics> demographics,
        Optional<OtherInsurance> insurance, Optional<InpatientAdjudication> inpatient, Optional<OutpatientAdjudication> outpatient,
        List<Participant> participants, Kept kept) {

    public OtherSubscriber {
        adjustments = Lists.copyOf(adjustments);
        amounts = Lists.copyOf(amounts);
        participants = Lists.copyOf(participants);
    }

    public static Builder builder(SubscriberInformation information) {
        return new Builder(information);
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder(information);
        adjustments.forEach(builder::add);
        amounts.forEach(builder::add);
        builder.demographics = demographics;
        builder.insurance = insurance;
        builder.inpatient = inpatient;
        builder.outpatient = outpatient;
        participants.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** 2330B. */
    public Optional<Participant> payer() {
        return Participant.find(participants, "PR");
    }

    /** AMT*D: what the other payer paid. */
    public OptionalLong paidCents() {
        return Amount.find(amounts, "D");
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private final SubscriberInformation information;
        private List<AdjustmentGroup> adjustments = List.of();
        private List<Amount> amounts = List.of();
        private Optional<Demographics> demographics = Optional.empty();
        private Optional<OtherInsurance> insurance = Optional.empty();
        private Optional<InpatientAdjudication> inpatient = Optional.empty();
        private Optional<OutpatientAdjudication> outpatient = Optional.empty();
        private List<Participant> participants = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder(SubscriberInformation information) {
            this.information = information;
        }

        public Builder add(AdjustmentGroup adjustmentGroup) {
            adjustments = Lists.append(adjustments, adjustmentGroup);
            return this;
        }

        public Builder add(Amount amount) {
            amounts = Lists.append(amounts, amount);
            return this;
        }

        public Builder with(Demographics demographics) {
            this.demographics = Optional.of(demographics);
            return this;
        }

        public Builder with(OtherInsurance insurance) {
            this.insurance = Optional.of(insurance);
            return this;
        }

        public Builder with(InpatientAdjudication inpatient) {
            this.inpatient = Optional.of(inpatient);
            return this;
        }

        public Builder with(OutpatientAdjudication outpatient) {
            this.outpatient = Optional.of(outpatient);
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

        public OtherSubscriber build() {
            return new OtherSubscriber(information, adjustments, amounts, demographics, insurance, inpatient, outpatient, participants, kept);
        }
    }
}
