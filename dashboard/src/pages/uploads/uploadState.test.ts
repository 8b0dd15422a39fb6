import { describe, expect, it } from 'vitest';
import { isFinal, next, START, type UploadEvent, type UploadState } from './uploadState';

function after(...events: UploadEvent[]): UploadState {
  return events.reduce(next, START);
}

const HASHED: UploadEvent = { type: 'hashed' };
const ANNOUNCED: UploadEvent = { type: 'announced', documentId: 'doc_1' };
const SENT: UploadEvent = { type: 'sent' };
const CANCELLED: UploadEvent = { type: 'cancelled' };
const FAILED: UploadEvent = { type: 'failed', error: new Error('refused') };

describe('an upload', () => {
  it('is hashed, announced, sent and stored', () => {
    expect(after()).toEqual({ phase: 'hashing' });
    expect(after(HASHED)).toEqual({ phase: 'announcing' });
    expect(after(HASHED, ANNOUNCED)).toEqual({ phase: 'sending', documentId: 'doc_1', share: 0 });
    expect(after(HASHED, ANNOUNCED, { type: 'progressed', share: 0.4 })).toMatchObject({ share: 0.4 });
    expect(after(HASHED, ANNOUNCED, SENT)).toEqual({ phase: 'stored', documentId: 'doc_1' });
  });

  it('never goes backwards in its progress', () => {
    const state = after(HASHED, ANNOUNCED, { type: 'progressed', share: 0.6 }, { type: 'progressed', share: 0.5 }, { type: 'progressed', share: 1.2 });
    expect(state).toMatchObject({ share: 1 });
  });

  it.each([
    ['while it is hashed', []],
    ['while it is announced', [HASHED]],
    ['while it is sent', [HASHED, ANNOUNCED]],
  ])('can fail %s and be tried again from the start', (_when, events) => {
    expect(after(...events, FAILED)).toMatchObject({ phase: 'failed' });
    expect(after(...events, FAILED, { type: 'retried' })).toEqual(START);
  });

  it.each([
    ['while it is hashed', []],
    ['while it is announced', [HASHED]],
    ['while it is sent', [HASHED, ANNOUNCED]],
  ])('can be cancelled %s and be sent after all', (_when, events) => {
    expect(after(...events, CANCELLED)).toEqual({ phase: 'cancelled' });
    expect(after(...events, CANCELLED, { type: 'retried' })).toEqual(START);
  });

  it('cannot be cancelled any more once it is stored', () => {
    expect(after(HASHED, ANNOUNCED, SENT, CANCELLED)).toMatchObject({ phase: 'stored' });
  });

  it('ignores what comes late', () => {
    expect(after(HASHED, ANNOUNCED, FAILED, { type: 'progressed', share: 0.9 })).toMatchObject({ phase: 'failed' });
    expect(after(HASHED, ANNOUNCED, CANCELLED, FAILED)).toEqual({ phase: 'cancelled' });
    expect(after(HASHED, ANNOUNCED, SENT, FAILED)).toMatchObject({ phase: 'stored' });
    expect(after(SENT)).toEqual(START);
    expect(after({ type: 'retried' })).toEqual(START);
  });

  it('is followed until the document is final', () => {
    expect((['awaitingUpload', 'received', 'processing'] as const).map(isFinal)).toEqual([false, false, false]);
    expect((['processed', 'needsReview', 'rejected'] as const).map(isFinal)).toEqual([true, true, true]);
  });
});
