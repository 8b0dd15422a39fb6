package com.superbill.edi.claim;

import com.superbill.edi.loop.Gathered;
import com.superbill.edi.loop.Kept;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Reference;
import java.util.List;
import java.util.Optional;

/**
 * Loop 2300: a claim with its lines. Institutional claims use the same record: their statement dates are DTP {@code 434}, their codes HI, their services SV2.
 *
 * @param information CLM
 * @param dates DTP
 * @param admission CL1, institutional
 * @param paperwork PWK
 * @param contract CN1
 * @param amounts AMT
 * @param references REF
 * @param fileInformation K3
 * @param notes NTE
 * @param ambulance CR1
 * @param spinalManipulation CR2
 * @param conditions CRC
 * @param codes HI
 * @param pricing HCP
 * @param participants 2310
 * @param otherSubscribers 2320
 * @param lines 2400
 */
public record Claim(
        ClaimInformation information, List<DatePeriod> dates, Optional<Admission> admission, List<Paperwork> paperwork, Optional<Contract> contract,
        List<Amount> amounts, List<Reference> references, List<FileInformation> fileInformation, List<Note> notes,
        Optional<AmbulanceTransport> ambulance, Optional<SpinalManipulation> spinalManipulation, List<Conditions> conditions,
        List<HealthCareCodes> codes, Optional<Pricing> pricing, List<Participant> participants, List<OtherSubscriber> otherSubscribers,
        List<ClaimLine> lines, Kept kept) implements ClaimItem {

    public Claim {
        dates = List.copyOf(dates);
        paperwork = List.copyOf(paperwork);
        amounts = List.copyOf(amounts);
        references = List.copyOf(references);
        fileInformation = List.copyOf(fileInformation);
        notes = List.copyOf(notes);
        conditions = List.copyOf(conditions);
        codes = List.copyOf(codes);
        participants = List.copyOf(participants);
        otherSubscribers = List.copyOf(otherSubscribers);
        lines = List.copyOf(lines);
    }

    public static Builder builder(ClaimInformation information) {
        return new Builder(information);
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder(information);
        dates.forEach(builder::add);
        builder.admission = admission;
        paperwork.forEach(builder::add);
        builder.contract = contract;
        amounts.forEach(builder::add);
        references.forEach(builder::add);
        fileInformation.forEach(builder::add);
        notes.forEach(builder::add);
        builder.ambulance = ambulance;
        builder.spinalManipulation = spinalManipulation;
        conditions.forEach(builder::add);
        codes.forEach(builder::add);
        builder.pricing = pricing;
        participants.forEach(builder::add);
        otherSubscribers.forEach(builder::add);
        lines.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** CLM01. */
    public String patientControlNumber() {
        return information.patientControlNumber();
    }

    /** CLM02. */
    public long chargeCents() {
        return information.chargeCents();
    }

    /** The first date with this qualifier, such as {@code 431} onset. */
    public Optional<DatePeriod> date(String qualifier) {
        return DatePeriod.find(dates, qualifier);
    }

    /** The first identifier with this qualifier, such as {@code G1} prior authorization, {@code F8} the payer's claim number. */
    public Optional<String> reference(String qualifier) {
        return Reference.find(references, qualifier);
    }

    /** The first participant with this entity code, such as {@code 82} rendering, {@code DN} referring, {@code 77} service facility. */
    public Optional<Participant> participant(String entity) {
        return Participant.find(participants, entity);
    }

    /** The diagnoses in the order that the lines' pointers count: principal first. */
    public List<String> diagnoses() {
        return codes.stream().flatMap(group -> group.codes().stream()).filter(HealthCareCode::isDiagnosis).map(HealthCareCode::code).toList();
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private final ClaimInformation information;
        private final Gathered<DatePeriod> dates = new Gathered<>();
        private Optional<Admission> admission = Optional.empty();
        private final Gathered<Paperwork> paperwork = new Gathered<>();
        private Optional<Contract> contract = Optional.empty();
        private final Gathered<Amount> amounts = new Gathered<>();
        private final Gathered<Reference> references = new Gathered<>();
        private final Gathered<FileInformation> fileInformation = new Gathered<>();
        private final Gathered<Note> notes = new Gathered<>();
        private Optional<AmbulanceTransport> ambulance = Optional.empty();
        private Optional<SpinalManipulation> spinalManipulation = Optional.empty();
        private final Gathered<Conditions> conditions = new Gathered<>();
        private final Gathered<HealthCareCodes> codes = new Gathered<>();
        private Optional<Pricing> pricing = Optional.empty();
        private final Gathered<Participant> participants = new Gathered<>();
        private final Gathered<OtherSubscriber> otherSubscribers = new Gathered<>();
        private final Gathered<ClaimLine> lines = new Gathered<>();
        private Kept kept = Kept.NOTHING;

        private Builder(ClaimInformation information) {
            this.information = information;
        }

        public Builder add(DatePeriod datePeriod) {
            dates.add(datePeriod);
            return this;
        }

        public Builder with(Admission admission) {
            this.admission = Optional.of(admission);
            return this;
        }

        public Builder add(Paperwork paperwork) {
            this.paperwork.add(paperwork);
            return this;
        }

        public Builder with(Contract contract) {
            this.contract = Optional.of(contract);
            return this;
        }

        public Builder add(Amount amount) {
            amounts.add(amount);
            return this;
        }

        public Builder add(Reference reference) {
            references.add(reference);
            return this;
        }

        public Builder add(FileInformation fileInformation) {
            this.fileInformation.add(fileInformation);
            return this;
        }

        public Builder add(Note note) {
            notes.add(note);
            return this;
        }

        public Builder with(AmbulanceTransport ambulance) {
            this.ambulance = Optional.of(ambulance);
            return this;
        }

        public Builder with(SpinalManipulation spinalManipulation) {
            this.spinalManipulation = Optional.of(spinalManipulation);
            return this;
        }

        public Builder add(Conditions conditions) {
            this.conditions.add(conditions);
            return this;
        }

        public Builder add(HealthCareCodes healthCareCodes) {
            codes.add(healthCareCodes);
            return this;
        }

        public Builder with(Pricing pricing) {
            this.pricing = Optional.of(pricing);
            return this;
        }

        public Builder add(Participant participant) {
            participants.add(participant);
            return this;
        }

        public Builder add(OtherSubscriber otherSubscriber) {
            otherSubscribers.add(otherSubscriber);
            return this;
        }

        public Builder add(ClaimLine claimLine) {
            lines.add(claimLine);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public Claim build() {
            return new Claim(information, dates.take(), admission, paperwork.take(), contract, amounts.take(), references.take(), fileInformation.take(),
                    notes.take(), ambulance, spinalManipulation, conditions.take(), codes.take(), pricing, participants.take(),
                    otherSubscribers.take(), lines.take(), kept);
        }
    }
}
