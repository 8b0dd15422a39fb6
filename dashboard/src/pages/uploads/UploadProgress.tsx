import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import type { Document } from '#schema';
import { fileSize } from '../../format';
import { Badge } from '../../ui/Badge';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Problems } from '../../ui/Problems';
import { DocumentLinks } from './DocumentLinks';
import { unsendable } from './sendFile';
import { isFinal, isUnderWay, type UploadState } from './uploadState';
import { useUpload } from './useUpload';

const WATCH_MILLISECONDS = 1_000;

/** One file on its way, followed until the document's status is final. */
export function UploadProgress({ file }: { file: File }) {
  const { state, cancel, retry } = useUpload(file);
  const documentId = state.phase === 'stored' ? state.documentId : undefined;
  return (
    <li>
      <p>
        <strong>{file.name}</strong> <span className="muted small">{fileSize(file.size)}</span>
      </p>
      {isUnderWay(state) && <progress aria-label={`Progress of ${file.name}`} value={state.phase === 'sending' ? state.share : undefined} max={1} />}
      <div className="timeline-line">
        <p aria-live="polite" className="small">
          {sentence(state)}
        </p>
        {isUnderWay(state) && (
          <button type="button" className="link small" aria-label={`Cancel ${file.name}`} onClick={cancel}>
            Cancel
          </button>
        )}
        {state.phase === 'cancelled' && (
          <button type="button" className="link small" aria-label={`Send after all: ${file.name}`} onClick={retry}>
            Send after all
          </button>
        )}
      </div>
      {state.phase === 'failed' && <ProblemNotice error={state.error} onRetry={unsendable(file) ? undefined : retry} />}
      {documentId && <DocumentOutcome id={documentId} />}
    </li>
  );
}

function sentence(state: UploadState): string {
  switch (state.phase) {
    case 'hashing':
      return 'Computing the checksum…';
    case 'announcing':
      return 'Announcing the file…';
    case 'sending':
      return `Sending: ${Math.round(state.share * 100)}%`;
    case 'stored':
      return 'Stored.';
    case 'cancelled':
      return 'Cancelled.';
    case 'failed':
      return 'Not sent.';
  }
}

function DocumentOutcome({ id }: { id: string }) {
  const document = useReads().useQuery(
    'get',
    '/v1/documents/{id}',
    { params: { path: { id } } },
    { refetchInterval: (query) => (query.state.data && isFinal(query.state.data.status) ? false : WATCH_MILLISECONDS) },
  );
  const queries = useQueryClient();
  const status = document.data?.status;
  // the list of files below shows the same status
  useEffect(() => void queries.invalidateQueries({ queryKey: ['get', '/v1/documents'] }), [queries, status]);
  if (document.isError) {
    return <ProblemNotice error={document.error} onRetry={() => void document.refetch()} />;
  }
  return <div aria-live="polite">{document.data && <Outcome document={document.data} />}</div>;
}

function Outcome({ document }: { document: Document }) {
  return (
    <div className="stack">
      <p className="timeline-line">
        <Badge status={document.status} />
        <Link to={`/uploads/${document.id}`}>Details</Link>
        <DocumentLinks document={document} />
      </p>
      {document.problems.length > 0 && <Problems problems={document.problems} />}
    </div>
  );
}
