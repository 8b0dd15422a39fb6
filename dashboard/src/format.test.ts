import { describe, expect, it } from 'vitest';
import { claimPlace, date, diagnosis, figure, fileSize, money, month, parseCents, phone, postalCode, taxId, today, words } from './format';

describe('money', () => {
  it('is written from cents with both decimals', () => {
    expect(money(123456)).toBe('$1,234.56');
    expect(money(5)).toBe('$0.05');
    expect(money(-2000)).toBe('-$20.00');
  });

  it('keeps the last cent of large amounts', () => {
    expect(money(9_007_199_254_740_91)).toBe('$9,007,199,254,740.91');
  });
});

describe('parseCents', () => {
  it.each([
    ['12', 1200],
    ['12.3', 1230],
    ['12.34', 1234],
    ['$1,200.05', 120005],
    [' 0.29 ', 29],
    // 4.35 * 100 is 434.99… in floating point
    ['4.35', 435],
  ])('reads %s', (text, cents) => expect(parseCents(text)).toBe(cents));

  it.each(['', 'abc', '1.234', '-5', '1,20', '1.2.3', '.50.'])('refuses %j', (text) => expect(parseCents(text)).toBeUndefined());
});

describe('dates', () => {
  it('have no time zone: the day stays the day', () => {
    expect(date('2026-11-22')).toBe('Nov 22, 2026');
    expect(date('2026-01-01')).toBe('Jan 1, 2026');
    expect(month('2026-01')).toBe('Jan 2026');
  });

  it('today is the reader’s day', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});

describe('figure', () => {
  it('says its unit', () => {
    expect(figure(93.46, 'percent')).toBe('93.5%');
    expect(figure(31.25, 'days')).toBe('31.3 days');
    expect(figure(4, 'days')).toBe('4 days');
    expect(figure(1, 'days')).toBe('1 day');
    expect(figure(150, 'cents')).toBe('$1.50');
    expect(figure(1234, 'count')).toBe('1,234');
  });

  it('is a dash where there is nothing to divide by', () => {
    expect(figure(undefined, 'percent')).toBe('–');
  });
});

describe('names and numbers', () => {
  it('reads as words', () => {
    expect(words('partiallyPaid')).toBe('Partially paid');
    expect(words('front-desk')).toBe('Front desk');
  });

  it('names places in a claim as people call them', () => {
    expect(claimPlace('/serviceDate')).toBe('Service date');
    expect(claimPlace('/coverageId')).toBe('Coverage');
    expect(claimPlace('/lines/0')).toBe('Line 1');
    expect(claimPlace('/diagnoses/2')).toBe('Diagnosis 3');
  });

  it('puts the point into diagnosis codes', () => {
    expect(diagnosis('J209')).toBe('J20.9');
    expect(diagnosis('S72001A')).toBe('S72.001A');
    expect(diagnosis('I10')).toBe('I10');
  });

  it('groups digits', () => {
    expect(taxId('041234567')).toBe('04-1234567');
    expect(phone('5551234567')).toBe('(555) 123-4567');
    expect(postalCode('021390001')).toBe('02139-0001');
    expect(postalCode('02139')).toBe('02139');
  });

  it('gives file sizes', () => {
    expect(fileSize(512)).toBe('512 bytes');
    expect(fileSize(1536)).toBe('1.5 KB');
    expect(fileSize(104857600)).toBe('100.0 MB');
  });
});
