import { useEffect } from 'react';
import { useCommand } from '../../api/hooks';
import type { ClaimFinding } from '#schema';
import { claimPlace } from '../../format';
import { Badge } from '../../ui/Badge';
import { Dialog } from '../../ui/Dialog';
import { Loading } from '../../ui/Loaded';
import { ProblemNotice } from '../../ui/ProblemNotice';

/** Runs every check without changing the claim and says what to do about each finding. */
export function CheckDialog({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const check = useCommand((client, _: object, key) => client.POST('/v1/claims/{id}/validate', { params: { path: { id: claimId }, header: { 'Idempotency-Key': key } } }));
  const run = () => check.mutate({});
  useEffect(run, []);
  return (
    <Dialog title="Checks of this claim" onClose={onClose}>
      {check.isPending && <Loading what="Checking" />}
      {check.isError && <ProblemNotice error={check.error} onRetry={run} />}
      {check.data && (
        <div aria-live="polite" className="stack">
          <p className={`notice ${check.data.sendable ? 'good' : 'bad'}`}>{check.data.sendable ? 'This claim can be sent.' : 'This claim cannot be sent as it is.'}</p>
          <ul className="problems">
            {check.data.findings.map((finding, index) => (
              <Finding key={index} finding={finding} />
            ))}
          </ul>
        </div>
      )}
      <div className="form-actions">
        <button type="button" className="primary" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

function Finding({ finding }: { finding: ClaimFinding }) {
  return (
    <li>
      <p>
        <Badge status={finding.severity} /> {finding.description} <code className="muted small">{finding.code}</code>
      </p>
      <p className="small">
        <strong>What to do:</strong> {finding.followUpAction}
      </p>
      {finding.pointer && <p className="muted small">{claimPlace(finding.pointer)}</p>}
    </li>
  );
}
