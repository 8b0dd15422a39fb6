import { useReads } from '../../api/hooks';
import type { Claim, ClaimStep } from '#schema';
import { dateTime, words } from '../../format';
import { Badge } from '../../ui/Badge';
import { Loaded } from '../../ui/Loaded';
import { Problems } from '../../ui/Problems';
import { RawFileButton } from '../../ui/RawFile';

/** Everything that happened to a claim, each step with the raw file that it came from or went out in. */
export function ClaimTimeline({ claim }: { claim: Claim }) {
  const steps = useReads().useQuery('get', '/v1/claims/{id}/steps', { params: { path: { id: claim.id } } }, { staleTime: 0 });
  return (
    <Loaded query={steps} what="the timeline">
      {({ items }) => (
        <ol className="timeline">
          {items.map((step) => (
            <Step key={step.stepId} claim={claim} step={step} />
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Step({ claim, step }: { claim: Claim; step: ClaimStep }) {
  return (
    <li className={step.moved ? undefined : 'noted'}>
      <div className="timeline-line">
        <Badge status={step.status} />
        <span>{dateTime(step.at)}</span>
        <span className="muted">
          by {step.by}
          {!step.moved && '; only noted, the claim stayed as it was'}
        </span>
        {step.hasFile && (
          <RawFileButton
            label={`Raw file of “${words(step.status)}”`}
            about={claim.patientControlNumber}
            title={`File behind “${words(step.status)}”, ${dateTime(step.at)}`}
            link={(client) => client.GET('/v1/claims/{id}/steps/{stepId}/file', { params: { path: { id: claim.id, stepId: step.stepId } } })}
          />
        )}
      </div>
      {step.problems.length > 0 && <Problems problems={step.problems} />}
    </li>
  );
}
