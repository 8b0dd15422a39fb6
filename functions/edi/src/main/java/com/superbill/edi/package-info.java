/**
 * X12 5010 for health care: a streaming lexer, a writer, and what both speak in. JDK only; usable alone.
 *
 * <p>The way of the data, in and out:
 *
 * <pre>
 * bytes ─▶ SegmentLexer ─▶ SegmentView ─▶ envelope.EnvelopeReader ─▶ remittance.RemittanceReader, claim.ClaimReader, …  ─▶ records
 * records ─▶ remittance.RemittanceWriter, claim.ClaimWriter, … ─▶ envelope.EnvelopeWriter ─▶ SegmentWriter ─▶ bytes
 * </pre>
 *
 * <ul>
 *   <li>{@link com.superbill.edi.SegmentLexer} cuts bytes into segments and elements in one pass over a refilled buffer. A file of any
 *       size takes the memory of its longest segment. {@link com.superbill.edi.SegmentView} is the one segment in sight: it copies
 *       nothing until a value is asked for, and is valid until the next segment is read.
 *   <li>{@link com.superbill.edi.Segment} is a segment to keep: an immutable value, independent of delimiters. Records keep what
 *       they do not model as such values, in place.
 *   <li>{@link com.superbill.edi.SegmentWriter} writes segments: it drops trailing empty elements, refuses data that holds a
 *       delimiter and counts.
 *   <li>Content that is wrong becomes a {@link com.superbill.edi.Finding} with an {@link com.superbill.edi.EdiFault}, a
 *       {@link com.superbill.edi.Position} and a sentence, handed to the reader's sink; reading goes on. Only bytes that cannot be cut into segments end it, with an
 *       {@link com.superbill.edi.EdiException}. Neither ever quotes a person's data.
 * </ul>
 *
 * <p>Conventions in every record: X12 does not tell an absent value from an empty one, so an absent text is {@code ""};
 * money is {@code long} cents; an absent amount or quantity is an empty {@code OptionalLong} or {@code Optional}; text is ISO-8859-1, one byte a
 * character, so that any byte comes out as it went in.
 *
 * <p><b>Canonical form.</b> Writing what was read gives the same bytes when the file has one line break style (or none) after every segment, no trailing empty
 * elements, right counts, and segments in the guide's order. A number in another than its shortest spelling ({@code 48.10} for {@code 48.1}), an element or a segment that no record
 * models stand in a loop's {@code Kept} and come out as they were, as long as the record still says what it said. Other files come out with the same values in canonical form.
 */
package com.superbill.edi;
