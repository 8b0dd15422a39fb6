package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.Reference;
import com.superbill.edi.segment.TransactionPurpose;
import java.util.List;

/**
 * An 837's header: what it is for, who sends it and who receives it.
 *
 * @param purpose BHT
 * @param submitter 1000A, NM1*41
 * @param receiver 1000B, NM1*40
 * @param references REF, which no guide uses any more
 */
public record ClaimBatch(
        TransactionPurpose purpose, Participant submitter, Participant receiver, List<Reference> references, Kept kept) {

    public ClaimBatch {
        references = Lists.copyOf(references);
    }

    public static Builder builder(TransactionPurpose purpose, Participant submitter, Participant receiver) {
        return new Builder(purpose, submitter, receiver);
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder(purpose, submitter, receiver);
        references.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private final TransactionPurpose purpose;
        private final Participant submitter;
        private final Participant receiver;
        private List<Reference> references = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder(TransactionPurpose purpose, Participant submitter, Participant receiver) {
            this.purpose = purpose;
            this.submitter = submitter;
            this.receiver = receiver;
        }

        public Builder add(Reference reference) {
            references = Lists.append(references, reference);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public ClaimBatch build() {
            return new ClaimBatch(purpose, submitter, receiver, references, kept);
        }
    }
}
