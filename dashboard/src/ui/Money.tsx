import { money } from '../format';

/** An amount; nothing is a dash, so that the amounts that matter stand out. */
export function Money({ cents }: { cents: number | undefined }) {
  return cents === undefined || cents === 0 ? <span className="muted nothing">–</span> : <span className={cents < 0 ? 'negative' : undefined}>{money(cents)}</span>;
}
