package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.AmbulanceTransport;
import com.superbill.edi.segment.Amount;
import com.superbill.edi.segment.DatePeriod;
import com.superbill.edi.segment.Quantity;
import com.superbill.edi.segment.Reference;
import java.util.List;
import java.util.Optional;

/**
 * Loop 2400: a service line.
 *
 * @param number LX
 * @param service SV1 or SV2
 * @param equipment SV5
 * @param paperwork PWK
 * @param ambulance CR1
 * @param certification CR3
 * @param conditions CRC
 * @param dates DTP {@code 472} service and others
 * @param quantities QTY
 * @param measurements MEA
 * @param contract CN1
 * @param references REF {@code 6R} line control number and others
 * @param amounts AMT
 * @param fileInformation K3
 * @param notes NTE
 * @param purchase PS1
 * @param pricing HCP
 * @param drugs 2410
 * @param participants 2420
 * @param adjudications 2430
 * @param forms 2440
 */
public record ClaimLine(
        LineNumber number, Optional<ClaimService> service, Optional<EquipmentService> equipment, List<Paperwork> paperwork,
        Optional<AmbulanceTransport> ambulance, Optional<EquipmentCertification> certification, List<Conditions> conditions, List<DatePeriod> dates,
        List<Quantity> quantities, List<Measurement> measurements, Optional<Contract> contract, List<Reference> references, List<Amount> amounts,
        List<FileInformation> fileInformation, List<Note> notes, Optional<PurchasedService> purchase, Optional<Pricing> pricing, List<Drug> drugs,
        List<Participant> participants, List<LineAdjudication> adjudications, List<Form> forms, Kept kept) {

    public ClaimLine {
        paperwork = Lists.copyOf(paperwork);
        conditions = Lists.copyOf(conditions);
        dates = Lists.copyOf(dates);
        quantities = Lists.copyOf(quantities);
        measurements = Lists.copyOf(measurements);
        references = Lists.copyOf(references);
        amounts = Lists.copyOf(amounts);
        fileInformation = Lists.copyOf(fileInformation);
        notes = Lists.copyOf(notes);
        drugs = Lists.copyOf(drugs);
        participants = Lists.copyOf(participants);
        adjudications = Lists.copyOf(adjudications);
        forms = Lists.copyOf(forms);
    }

    public static Builder builder(LineNumber number) {
        return new Builder(number);
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder(number);
        builder.service = service;
        builder.equipment = equipment;
        paperwork.forEach(builder::add);
        builder.ambulance = ambulance;
        builder.certification = certification;
        conditions.forEach(builder::add);
        dates.forEach(builder::add);
        quantities.forEach(builder::add);
        measurements.forEach(builder::add);
        builder.contract = contract;
        references.forEach(builder::add);
        amounts.forEach(builder::add);
        fileInformation.forEach(builder::add);
        notes.forEach(builder::add);
        builder.purchase = purchase;
        builder.pricing = pricing;
        drugs.forEach(builder::add);
        participants.forEach(builder::add);
        adjudications.forEach(builder::add);
        forms.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** SV102 or SV203; 0 where the line has no service. */
    public long chargeCents() {
        return service.map(ClaimService::chargeCents).orElse(0L);
    }

    /** DTP*472. */
    public Optional<DatePeriod> serviceDate() {
        return DatePeriod.find(dates, "472");
    }

    /** REF*6R: comes back in the remittance. */
    public Optional<String> controlNumber() {
        return Reference.find(references, "6R");
    }

    /** The first participant with this entity code, such as {@code 82} rendering provider. */
    public Optional<Participant> participant(String entity) {
        return Participant.find(participants, entity);
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private final LineNumber number;
        private Optional<ClaimService> service = Optional.empty();
        private Optional<EquipmentService> equipment = Optional.empty();
        private List<Paperwork> paperwork = List.of();
        private Optional<AmbulanceTransport> ambulance = Optional.empty();
        private Optional<EquipmentCertification> certification = Optional.empty();
        private List<Conditions> conditions = List.of();
        private List<DatePeriod> dates = List.of();
        private List<Quantity> quantities = List.of();
        private List<Measurement> measurements = List.of();
        private Optional<Contract> contract = Optional.empty();
        private List<Reference> references = List.of();
        private List<Amount> amounts = List.of();
        private List<FileInformation> fileInformation = List.of();
        private List<Note> notes = List.of();
        private Optional<PurchasedService> purchase = Optional.empty();
        private Optional<Pricing> pricing = Optional.empty();
        private List<Drug> drugs = List.of();
        private List<Participant> participants = List.of();
        private List<LineAdjudication> adjudications = List.of();
        private List<Form> forms = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder(LineNumber number) {
            this.number = number;
        }

        public Builder with(ClaimService service) {
            this.service = Optional.of(service);
            return this;
        }

        public Builder with(EquipmentService equipment) {
            this.equipment = Optional.of(equipment);
            return this;
        }

        public Builder add(Paperwork paperwork) {
            this.paperwork = Lists.append(this.paperwork, paperwork);
            return this;
        }

        public Builder with(AmbulanceTransport ambulance) {
            this.ambulance = Optional.of(ambulance);
            return this;
        }

        public Builder with(EquipmentCertification certification) {
            this.certification = Optional.of(certification);
            return this;
        }

        public Builder add(Conditions conditions) {
            this.conditions = Lists.append(this.conditions, conditions);
            return this;
        }

        public Builder add(DatePeriod datePeriod) {
            dates = Lists.append(dates, datePeriod);
            return this;
        }

        public Builder add(Quantity quantity) {
            quantities = Lists.append(quantities, quantity);
            return this;
        }

        public Builder add(Measurement measurement) {
            measurements = Lists.append(measurements, measurement);
            return this;
        }

        public Builder with(Contract contract) {
            this.contract = Optional.of(contract);
            return this;
        }

        public Builder add(Reference reference) {
            references = Lists.append(references, reference);
            return this;
        }

        public Builder add(Amount amount) {
            amounts = Lists.append(amounts, amount);
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

        public Builder with(PurchasedService purchase) {
            this.purchase = Optional.of(purchase);
            return this;
        }

        public Builder with(Pricing pricing) {
            this.pricing = Optional.of(pricing);
            return this;
        }

        public Builder add(Drug drug) {
            drugs = Lists.append(drugs, drug);
            return this;
        }

        public Builder add(Participant participant) {
            participants = Lists.append(participants, participant);
            return this;
        }

        public Builder add(LineAdjudication lineAdjudication) {
            adjudications = Lists.append(adjudications, lineAdjudication);
            return this;
        }

        public Builder add(Form form) {
            forms = Lists.append(forms, form);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public ClaimLine build() {
            return new ClaimLine(number, service, equipment, paperwork, ambulance, certification, conditions, dates, quantities,
                    measurements, contract, references, amounts, fileInformation, notes, purchase, pricing,
                    drugs, participants, adjudications, forms, kept);
        }
    }
}
