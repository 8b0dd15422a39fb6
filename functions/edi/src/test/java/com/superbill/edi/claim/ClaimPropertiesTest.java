package com.superbill.edi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.superbill.edi.Delimiters;
import com.superbill.edi.Findings;
import com.superbill.edi.InterchangeFormat;
import com.superbill.edi.LineBreak;
import com.superbill.edi.RecordArbitraries;
import com.superbill.edi.envelope.EnvelopeWriter;
import com.superbill.edi.envelope.GroupHeader;
import com.superbill.edi.envelope.InterchangeHeader;
import com.superbill.edi.envelope.TransactionHeader;
import com.superbill.edi.envelope.TransactionKind;
import com.superbill.edi.segment.Name;
import com.superbill.edi.segment.TransactionPurpose;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as it was meant, in any spelling of the file. */
class ClaimPropertiesTest {

    private static final LocalDateTime WHEN = LocalDateTime.of(2026, 11, 22, 10, 0);

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aClaimIsReadAsItWasWritten(@ForAll("submitted") SubmittedClaim submitted, @ForAll("formats") InterchangeFormat format) throws IOException {
        // Given
        var findings = new Findings();
        // When
        byte[] file = write(submitted, format);
        var read = ClaimFiles.read(file, findings);
        // Then
        assertThat(read).containsExactly(submitted);
        assertThat(findings.list()).isEmpty();
        assertThat(ClaimFiles.copy(file, false)).isEqualTo(file);
    }

    @Provide
    Arbitrary<SubmittedClaim> submitted() {
        return Combinators.combine(RecordArbitraries.of(BillingProvider.class), RecordArbitraries.of(Subscriber.class),
                RecordArbitraries.of(Patient.class).optional(), RecordArbitraries.of(Claim.class)).as(SubmittedClaim::new);
    }

    @Provide
    Arbitrary<InterchangeFormat> formats() {
        var delimiters = Arbitraries.of(Delimiters.USUAL, Delimiters.of('|', '!', '>', '\''), Delimiters.of('*', '`', '<', '\n'), Delimiters.of('~', '^', '{', '_'));
        return Combinators.combine(delimiters, Arbitraries.of(LineBreak.class)).as((some, lineBreak) ->
                new InterchangeFormat(some, some.segment() == '\n' ? LineBreak.NONE : lineBreak));
    }

    private static byte[] write(SubmittedClaim submitted, InterchangeFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        var envelope = new EnvelopeWriter(out, format);
        envelope.beginInterchange(InterchangeHeader.of("ZZ", "CLINIC", "ZZ", "HOUSE", WHEN, 1, true, false));
        envelope.beginGroup(GroupHeader.of(TransactionKind.PROFESSIONAL_CLAIM, "CLINIC", "HOUSE", WHEN, 1));
        var writer = new ClaimWriter(envelope);
        var submitter = Participant.builder(Name.organization("41", "CLINIC", "46", "S1")).build();
        var receiver = Participant.builder(Name.organization("40", "HOUSE", "46", "R1")).build();
        var purpose = TransactionPurpose.of("0019", "00", "B1", WHEN, "CH");
        writer.begin(new TransactionHeader("837", "0001", TransactionKind.PROFESSIONAL_CLAIM.version()), ClaimBatch.builder(purpose, submitter, receiver).build());
        writer.write(submitted);
        writer.end();
        envelope.endGroup();
        envelope.endInterchange();
        return out.toByteArray();
    }
}
