import { describe, expect, it } from 'vitest';
import { actionsFor, CLAIM_STATUSES, isUnderWay } from './statuses';

describe('what a person may do with a claim', () => {
  it('a rejected claim never reached adjudication: it is submitted again, not replaced', () => {
    expect(actionsFor('rejected')).toContain('submit');
    expect(actionsFor('rejected')).not.toContain('replace');
  });

  it('a denied claim was adjudicated: it is replaced, not submitted again', () => {
    expect(actionsFor('denied')).toContain('replace');
    expect(actionsFor('denied')).not.toContain('submit');
  });

  it('what a payer refuses, before or after adjudication, can be written off', () => {
    expect(CLAIM_STATUSES.filter((status) => actionsFor(status).includes('writeOff'))).toEqual(['rejected', 'partiallyPaid', 'denied']);
  });

  it('nothing while the other side has the word, and nothing once it is over', () => {
    const idle = CLAIM_STATUSES.filter((status) => actionsFor(status).length === 0);
    expect(idle.filter((status) => !isUnderWay(status))).toEqual(['replaced', 'voided']);
    expect(CLAIM_STATUSES.filter(isUnderWay).every((status) => idle.includes(status))).toBe(true);
  });
});
