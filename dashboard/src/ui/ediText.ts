/** ISA is 106 characters; the last is the segment terminator. */
const ISA_TERMINATOR_AT = 105;

/** Text as people read it: one line for each segment of an X12 interchange, numbered as problems number them; other text by its own lines. */
export function asLines(text: string): string[] {
  const trimmed = text.trimStart();
  const terminator = trimmed.startsWith('ISA') ? trimmed[ISA_TERMINATOR_AT] : undefined;
  if (terminator === undefined || terminator === '\n' || terminator === '\r') {
    return trimmed.split(/\r?\n/).filter((line) => line !== '');
  }
  return trimmed
    .split(terminator)
    .map((segment) => segment.replace(/[\r\n]+/g, ''))
    .filter((segment) => segment.trim() !== '')
    .map((segment) => segment + terminator);
}
