package com.superbill.edi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.Delimiters;
import com.superbill.edi.Findings;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.LineBreak;
import com.superbill.edi.envelope.TransactionKind;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as it was meant, in any spelling of the file. */
class ClaimPropertiesTest {

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aClaimIsReadAsItWasWritten(@ForAll("submitted") SubmittedClaim submitted, @ForAll("formats") InterchangeFormat format) throws IOException {
        // Given
        var findings = new Findings();
        // When
        byte[] file = ClaimFiles.write(TransactionKind.PROFESSIONAL_CLAIM, submitted, format);
        var read = ClaimFiles.read(file, findings);
        // Then
        assertThat(read).containsExactly(submitted);
        assertThat(findings.list()).isEmpty();
        assertThat(ClaimFiles.copy(file, false)).isEqualTo(file);
    }

    @Provide
    Arbitrary<SubmittedClaim> submitted() {
        return ClaimFiles.anyClaim();
    }

    @Provide
    Arbitrary<InterchangeFormat> formats() {
        var delimiters = Arbitraries.of(Delimiters.USUAL, Delimiters.of('|', '!', '>', '\''), Delimiters.of('*', '`', '<', '\n'), Delimiters.of('~', '^', '{', '_'));
        return Combinators.combine(delimiters, Arbitraries.of(LineBreak.class)).as((some, lineBreak) ->
                new InterchangeFormat(some, some.segment() == '\n' ? LineBreak.NONE : lineBreak));
    }
}
