/**
 * The one mechanism by which the transactions that are read whole (999, 277CA, 270/271, 276/277, 278) become records and come out again.
 *
 * <pre>
 * EnvelopeReader ─▶ LoopReader (a loop's own segments; levels and inner loops cut off) ─▶ record
 * record ─▶ LoopWriter (the modelled segments in the guide's order, merged with what was kept) ─▶ SegmentWriter
 * </pre>
 *
 * <p>A loop's record takes the segments that it models and leaves the others. What is left, and every segment that says more than its
 * record holds, goes into {@link com.superbill.edi.loop.Kept}, so nothing of a file is ever lost.
 */
package com.superbill.edi.loop;
