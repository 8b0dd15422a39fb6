/**
 * Says what is wrong with a file before a receiver does, and writes the 999 and TA1 that a receiver would send.
 *
 * <p>The guides are data, in the resources beside this package, and a rule is a row:
 *
 * <pre>
 * elements.txt    the data elements: type, lengths, name
 * names.txt       what people call elements and loops
 * codes.txt       what code values mean
 * 837P.guide …    one guide each: loops, segments, elements, code values
 * rules.txt       balances and situational rules, guides and clearinghouse habits alike
 *
 * bytes ─▶ EnvelopeReader ─▶ EnvelopeChecker (ISA, GS, ST)
 *                         └▶ TransactionChecker ─▶ StructureChecker (which segment of the guide is this; what is missing)
 *                                                 ├▶ ElementChecker (types, lengths, code values)
 *                                                 ├▶ LevelChecker   (HL numbers)
 *                                                 └▶ RuleChecker    (rows of rules.txt, at the end of the loop they belong to)
 *       ─▶ ValidationFinding ─▶ ValidationReport ─▶ AcknowledgmentMaker (TA1, 999)
 * </pre>
 *
 * <p>One pass, and memory for the open loops only. GUIDE §2 explains the SNIP levels; what GUIDE tags {@code [K]} is a warning.
 *
 * <p><b>A guide</b> is lines, indented one blank a level. {@code loop 2310B S1 @14}: loop, usage and most repeats ({@code *} unbounded), and its place among its
 * siblings: those with the same place may stand in any order. {@code REF S1 @6: R128=F8 R127 ; R0203}: a segment, its elements in order, and its syntax notes. An element
 * is its usage and its number in {@code elements.txt}; {@code =} its code values, {@code @} a code list kept elsewhere (see {@link com.superbill.edi.validation.CodeSets}),
 * {@code ^99} most repetitions, {@code /9} exactly nine digits, braces a composite, {@code 4*} four alike, a lone {@code *} whatever follows. Usage: {@code R} required, {@code r} required by
 * the guide though receivers live without (a warning), {@code S} situational, {@code N} not used. {@code codes %1 …} names a long list of values. {@code levels filled}: an HL that announces
 * others and has none is an error, not a warning.
 */
package com.superbill.edi.validation;
