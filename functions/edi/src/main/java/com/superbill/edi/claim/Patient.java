package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import java.util.List;
import java.util.Optional;

/**
 * Loop 2000C: the patient, where not the subscriber.
 *
 * @param information PAT
 * @param participants 2010CA {@code QC}
 */
public record Patient(
        Optional<PatientInformation> information, List<Participant> participants, Kept kept) implements ClaimItem {

    public Patient {
        participants = Lists.copyOf(participants);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder();
        builder.information = information;
        participants.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** 2010CA. */
    public Optional<Participant> patient() {
        return Participant.find(participants, "QC");
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private Optional<PatientInformation> information = Optional.empty();
        private List<Participant> participants = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder() {
        }

        public Builder with(PatientInformation information) {
            this.information = Optional.of(information);
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

        public Patient build() {
            return new Patient(information, participants, kept);
        }
    }
}
