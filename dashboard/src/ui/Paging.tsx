import { useState } from 'react';

export const PAGE_ROWS = 25;

export interface Paging {
  /** Of the page on display; absent on the first. */
  cursor: string | undefined;
  number: number;
  next: (cursor: string) => void;
  previous: () => void;
}

/**
 * Remembers the cursors that led here, since the API only knows the way forward.
 *
 * @param filter paging starts over when it changes
 */
export function usePaging(filter: string): Paging {
  const [state, setState] = useState<{ filter: string; cursors: string[] }>({ filter, cursors: [] });
  const cursors = state.filter === filter ? state.cursors : [];
  return {
    cursor: cursors.at(-1),
    number: cursors.length + 1,
    next: (cursor) => setState({ filter, cursors: [...cursors, cursor] }),
    previous: () => setState({ filter, cursors: cursors.slice(0, -1) }),
  };
}

export function Pager({ paging, nextCursor, what }: { paging: Paging; nextCursor: string | undefined; what: string }) {
  if (paging.number === 1 && !nextCursor) {
    return null;
  }
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      <button type="button" disabled={paging.number === 1} onClick={paging.previous}>
        Previous
      </button>
      <span aria-live="polite">Page {paging.number}</span>
      <button type="button" disabled={!nextCursor} onClick={() => nextCursor && paging.next(nextCursor)}>
        Next
      </button>
    </nav>
  );
}
