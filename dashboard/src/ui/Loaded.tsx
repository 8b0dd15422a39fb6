import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';

/** Shows a query in whichever of its states it is; `children` draws its data, also where it could not be brought up to date. */
export function Loaded<Data>({ query, what, children }: { query: UseQueryResult<Data, unknown>; what: string; children: (data: NonNullable<Data>) => ReactNode }) {
  if (query.data !== undefined && query.data !== null) {
    return (
      <>
        {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <Loading what={`Loading ${what}`} />;
}

export function Loading({ what }: { what: string }) {
  return (
    <div className="loading" role="status">
      <span className="spinner" aria-hidden="true" />
      {what}…
    </div>
  );
}
