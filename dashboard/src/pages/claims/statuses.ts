import type { ClaimStatus } from '#schema';

/** In the order of a claim's life. */
export const CLAIM_STATUSES: readonly ClaimStatus[] = [
  'draft',
  'held',
  'queued',
  'submitted',
  'acknowledged',
  'accepted',
  'rejected',
  'paid',
  'partiallyPaid',
  'denied',
  'reversed',
  'replaced',
  'voided',
];

const UNDER_WAY: readonly ClaimStatus[] = ['queued', 'submitted', 'acknowledged', 'accepted'];

/** The next change comes from the other side, without a person. */
export function isUnderWay(status: ClaimStatus): boolean {
  return UNDER_WAY.includes(status);
}

export type ClaimAction = 'validate' | 'submit' | 'replace' | 'writeOff' | 'void';

/** What a person may try; the API has the last word. */
export function actionsFor(status: ClaimStatus): readonly ClaimAction[] {
  switch (status) {
    case 'draft':
    case 'held':
      return ['validate', 'submit', 'void'];
    case 'rejected':
      return ['validate', 'submit', 'writeOff', 'void'];
    case 'partiallyPaid':
    case 'denied':
      return ['replace', 'writeOff', 'void'];
    case 'paid':
    case 'reversed':
      return ['replace', 'void'];
    case 'queued':
    case 'submitted':
    case 'acknowledged':
    case 'accepted':
    case 'replaced':
    case 'voided':
      return [];
  }
}
