import { ApiError } from '../api/problem';

/** What went wrong, what to name to support, and a way to try again. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const problem = error instanceof ApiError ? error : undefined;
  return (
    <div className="notice bad" role="alert">
      <strong>{problem?.title ?? 'That did not work'}</strong>
      <p>{problem?.detail ?? (error instanceof Error ? error.message : 'Unknown failure')}</p>
      {problem?.requestId && (
        <p className="muted small">
          Request id <code>{problem.requestId}</code>
        </p>
      )}
      {onRetry && !problem?.isFinal && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
