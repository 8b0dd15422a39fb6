package com.superbill.edi.claim;

import com.superbill.edi.loop.Kept;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.segment.CodeListEntry;
import java.util.List;

/**
 * Loop 2440: a form with its answers.
 *
 * @param form LQ
 * @param answers FRM
 */
public record Form(
        CodeListEntry form, List<FormAnswer> answers, Kept kept) {

    public Form {
        answers = Lists.copyOf(answers);
    }

    public static Builder builder(CodeListEntry form) {
        return new Builder(form);
    }

    /** This record, to be changed. */
    public Builder toBuilder() {
        var builder = new Builder(form);
        answers.forEach(builder::add);
        builder.kept = kept;
        return builder;
    }

    /** Gathers the parts: {@code with} sets what occurs once, {@code add} adds what repeats. */
    public static final class Builder {

        private final CodeListEntry form;
        private List<FormAnswer> answers = List.of();
        private Kept kept = Kept.NOTHING;

        private Builder(CodeListEntry form) {
            this.form = form;
        }

        public Builder add(FormAnswer formAnswer) {
            answers = Lists.append(answers, formAnswer);
            return this;
        }

        Builder keeping(Kept kept) {
            this.kept = kept;
            return this;
        }

        public Form build() {
            return new Form(form, answers, kept);
        }
    }
}
