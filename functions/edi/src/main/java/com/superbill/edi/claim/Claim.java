package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.AmbulanceTransport;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.SpinalManipulation;
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
        dates = Lists.copyOf(dates);
        paperwork = Lists.copyOf(paperwork);
        amounts = Lists.copyOf(amounts);
        references = Lists.copyOf(references);
        fileInformation = Lists.copyOf(fileInformation);
        notes = Lists.copyOf(notes);
        conditions = Lists.copyOf(conditions);
        codes = Lists.copyOf(codes);
        participants = Lists.copyOf(participants);
        otherSubscribers = Lists.copyOf(otherSubscribers);
        lines = Lists.copyOf(lines);
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
        private List<DatePeriod> dates = List.of();
        private Optional<Admission> admission = Optional.empty();
        private List<Paperwork> paperwork = List.of();
        private Optional<Contract> contract = Optional.empty();
        private List<Amount> amounts = List.of();
        private List<Reference> references = List.of();
        private List<FileInformation> fileInformation = List.of();
        private List<Note> notes = List.of();
        private Optional<AmbulanceTransport> ambulance = Optional.empty();
        private Optional<SpinalManipulation> spinalManipulation = Optional.empty();
        private List<Conditions> conditions = List.of();
        private List<HealthCareCodes> codes = List.of();
        private Optional<Pricing> pricing = Optional.empty();
        private List<Participant> participants = List.of();
        private List<OtherSubscriber> otherSubscribers = List.of();
        private List<ClaimLine> lines = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder(ClaimInformation information) {
            this.information = information;
        }

        public Builder add(DatePeriod datePeriod) {
            dates = Lists.append(dates, datePeriod);
            return this;
        }

        public Builder with(Admission admission) {
            this.admission = Optional.of(admission);
            return this;
        }

        public Builder add(Paperwork paperwork) {
            this.paperwork = Lists.append(this.paperwork, paperwork);
            return this;
        }

        public Builder with(Contract contract) {
            this.contract = Optional.of(contract);
            return this;
        }

        public Builder add(Amount amount) {
            amounts = Lists.append(amounts, amount);
            return this;
        }

        public Builder add(Reference reference) {
            references = Lists.append(references, reference);
            return this;
        }

        public Builder add(FileInformation fileInformation) {
            this.fileInformation = Lists.append(this.fileInformation, fileInformation);
            return this;
        }

        public Builder add(Note note) {
            notes = Lists.append(notes, note);
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
            this.conditions = Lists.append(this.conditions, conditions);
            return this;
        }

        public Builder add(HealthCareCodes healthCareCodes) {
            codes = Lists.append(codes, healthCareCodes);
            return this;
        }

        public Builder with(Pricing pricing) {
            this.pricing = Optional.of(pricing);
            return this;
        }

        public Builder add(Participant participant) {
            participants = Lists.append(participants, participant);
            return this;
        }

        public Builder add(OtherSubscriber otherSubscriber) {
            otherSubscribers = Lists.append(otherSubscribers, otherSubscriber);
            return this;
        }

        public Builder add(ClaimLine claimLine) {
            lines = Lists.append(lines, claimLine);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public Claim build() {
            return new Claim(information, dates, admission, paperwork, contract, amounts, references, fileInformation,
                    notes, ambulance, spinalManipulation, conditions, codes, pricing, participants,
                    otherSubscribers, lines, kept);
        }
    }
}
