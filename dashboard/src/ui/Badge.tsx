import { words } from '../format';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

const TONES: Record<string, Tone> = {
  // claims
  draft: 'quiet',
  held: 'bad',
  queued: 'info',
  submitted: 'info',
  acknowledged: 'info',
  accepted: 'info',
  rejected: 'bad',
  paid: 'good',
  partiallyPaid: 'warn',
  denied: 'bad',
  reversed: 'warn',
  replaced: 'quiet',
  voided: 'quiet',
  // documents and remittances
  awaitingUpload: 'quiet',
  received: 'info',
  processing: 'info',
  processed: 'good',
  needsReview: 'warn',
  // matches
  pending: 'info',
  matched: 'good',
  matchedManually: 'good',
  unmatched: 'bad',
  ambiguous: 'warn',
  duplicate: 'quiet',
  // eligibility
  requested: 'info',
  active: 'good',
  inactive: 'bad',
  failed: 'bad',
  // visits and tasks
  open: 'info',
  signed: 'good',
  done: 'quiet',
  // findings
  error: 'bad',
  warning: 'warn',
  information: 'info',
};

/** A status in words; the colour only helps. */
export function Badge({ status, label }: { status: string; label?: string }) {
  return <span className={`badge ${TONES[status] ?? 'quiet'}`}>{label ?? words(status)}</span>;
}
