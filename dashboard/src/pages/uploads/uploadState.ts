import type { Document } from '#schema';

/** How far one chosen file has come on this page. Once it is stored, the document's own status tells the rest. */
export type UploadState =
  | { phase: 'hashing' }
  | { phase: 'announcing' }
  | { phase: 'sending'; documentId: string; share: number }
  | { phase: 'stored'; documentId: string }
  | { phase: 'cancelled' }
  | { phase: 'failed'; error: unknown };

export type UploadEvent =
  | { type: 'hashed' }
  | { type: 'announced'; documentId: string }
  | { type: 'progressed'; share: number }
  | { type: 'sent' }
  | { type: 'cancelled' }
  | { type: 'failed'; error: unknown }
  | { type: 'retried' };

export const START: UploadState = { phase: 'hashing' };

/** An event that does not fit the state, such as progress after a failure, changes nothing. */
export function next(state: UploadState, event: UploadEvent): UploadState {
  switch (event.type) {
    case 'hashed':
      return state.phase === 'hashing' ? { phase: 'announcing' } : state;
    case 'announced':
      return state.phase === 'announcing' ? { phase: 'sending', documentId: event.documentId, share: 0 } : state;
    case 'progressed':
      return state.phase === 'sending' ? { ...state, share: Math.min(1, Math.max(state.share, event.share)) } : state;
    case 'sent':
      return state.phase === 'sending' ? { phase: 'stored', documentId: state.documentId } : state;
    case 'cancelled':
      return isUnderWay(state) ? { phase: 'cancelled' } : state;
    case 'failed':
      return isUnderWay(state) ? { phase: 'failed', error: event.error } : state;
    case 'retried':
      return state.phase === 'failed' || state.phase === 'cancelled' ? START : state;
  }
}

/** The file is not stored yet and may still be. */
export function isUnderWay({ phase }: UploadState): boolean {
  return phase === 'hashing' || phase === 'announcing' || phase === 'sending';
}

/** Nothing more happens to the document by itself. */
export function isFinal(status: Document['status']): boolean {
  return status === 'processed' || status === 'needsReview' || status === 'rejected';
}
