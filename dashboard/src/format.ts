import type { Address } from '#schema';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const wholeDollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', notation: 'compact', maximumFractionDigits: 1 });
const count = new Intl.NumberFormat('en-US');
const upToOneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const decimal = new Intl.NumberFormat('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
// a date has no time zone: it is shown as it is written
const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const monthOfYear = new Intl.DateTimeFormat('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** 123456 → `$1,234.56` */
export function money(cents: number): string {
  return dollars.format(cents / 100);
}

/** For axes: 123456 → `$1.2K` */
export function shortMoney(cents: number): string {
  return wholeDollars.format(cents / 100);
}

/** `2026-11-22` → `Nov 22, 2026` */
export function date(iso: string): string {
  return day.format(new Date(`${iso}T00:00:00Z`));
}

/** `2026-11` → `Nov 2026` */
export function month(iso: string): string {
  return monthOfYear.format(new Date(`${iso}-01T00:00:00Z`));
}

/** An instant, in the reader's time zone. */
export function dateTime(iso: string): string {
  return moment.format(new Date(iso));
}

/** Today where the reader is, as `2026-11-22`. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function number(value: number): string {
  return count.format(value);
}

/** A key figure in its unit; percent is given as a number of hundredths, 93.5 → `93.5%`. */
export function figure(value: number | undefined, unit: 'percent' | 'days' | 'cents' | 'count'): string {
  if (value === undefined) {
    return '–';
  }
  switch (unit) {
    case 'percent':
      return `${decimal.format(value)}%`;
    case 'days':
      return `${upToOneDecimal.format(value)} ${value === 1 ? 'day' : 'days'}`;
    case 'cents':
      return money(value);
    case 'count':
      return number(value);
  }
}

const SIZES = ['bytes', 'KB', 'MB'] as const;

/** 1536 → `1.5 KB` */
export function fileSize(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  return step === 0 ? `${bytes} bytes` : `${decimal.format(bytes / 1024 ** step)} ${SIZES[step]}`;
}

/** `partiallyPaid` → `Partially paid` */
export function words(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/-/g, ' ').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** `12.3`, `$1,200` → cents; nothing where the text is not an amount with at most two decimals. */
export function parseCents(text: string): number | undefined {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const whole = Number(match[1]!.replaceAll(',', ''));
  return whole * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** An ICD-10-CM code as people write it, `J209` → `J20.9`. */
export function diagnosis(code: string): string {
  return code.replace(/^(\w{3})(\w+)$/, '$1.$2');
}

const ONE_OF: Record<string, string> = { lines: 'line', diagnoses: 'diagnosis' };

/** Where in a claim, by JSON pointer: `/lines/0` → `Line 1`, `/serviceDate` → `Service date`. */
export function claimPlace(pointer: string): string {
  const [field = '', index] = pointer.slice(1).split('/');
  return index === undefined ? words(field.replace(/(Id|Npi|Cents)$/, '')) : `${words(ONE_OF[field] ?? field)} ${Number(index) + 1}`;
}

/** An employer identification number, `041234567` → `04-1234567`. */
export function taxId(digits: string): string {
  return digits.replace(/^(\d{2})(\d{7})$/, '$1-$2');
}

export function phone(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}

export function postalCode(digits: string): string {
  return digits.replace(/^(\d{5})(\d{4})$/, '$1-$2');
}

/** On one line. */
export function address({ line1, line2, city, state, postalCode: zip }: Address): string {
  return `${[line1, line2, city].filter(Boolean).join(', ')}, ${state} ${postalCode(zip)}`;
}
