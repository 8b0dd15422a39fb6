package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import java.util.List;
import java.util.Optional;

/**
 * Loop 2000B: whose insurance pays, and the payer.
 *
 * @param hasDependents HL04: patients other than the subscriber follow
 * @param information SBR
 * @param patient PAT, where the subscriber is the patient
 * @param participants 2010BA {@code IL}, 2010BB {@code PR}
 */
public record Subscriber(
        boolean hasDependents, Optional<SubscriberInformation> information, Optional<PatientInformation> patient, List<Participant> participants,
        Kept kept) implements ClaimItem {

    public Subscriber {
        participants = Lists.copyOf(participants);
    }

    public static Builder builder(boolean hasDependents) {
        return new Builder(hasDependents);
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder(hasDependents);
        builder.information = information;
        builder.patient = patient;
        participants.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** 2010BA. */
    public Optional<Participant> subscriber() {
        return Participant.find(participants, "IL");
    }

    /** 2010BB. */
    public Optional<Participant> payer() {
        return Participant.find(participants, "PR");
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private final boolean hasDependents;
        private Optional<SubscriberInformation> information = Optional.empty();
        private Optional<PatientInformation> patient = Optional.empty();
        private List<Participant> participants = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder(boolean hasDependents) {
            this.hasDependents = hasDependents;
        }

        public Builder with(SubscriberInformation information) {
            this.information = Optional.of(information);
            return this;
        }

        public Builder with(PatientInformation patient) {
            this.patient = Optional.of(patient);
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

        public Subscriber build() {
            return new Subscriber(hasDependents, information, patient, participants, kept);
        }
    }
}
