import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import { money } from '../../format';
import { PatientName } from '../../ui/names';

const PLACES: Record<string, { path: string; label: string }> = {
  claim: { path: '/claims', label: 'Open the claim' },
  remittance: { path: '/remittances', label: 'Open the remittance' },
  document: { path: '/uploads', label: 'Open the file' },
  patient: { path: '/patients', label: 'Open the patient' },
  encounter: { path: '/encounters', label: 'Open the visit' },
  eligibilityCheck: { path: '/eligibility-checks', label: 'Open the eligibility check' },
};

/** The way to what a task is about, and whose it is; its name and id where it has no page. */
export function ResourceLink({ type, id }: { type: string; id: string }) {
  const place = PLACES[type];
  if (!place) {
    return <code>{`${type} ${id}`}</code>;
  }
  return (
    <>
      <Link to={`${place.path}/${id}`}>{place.label}</Link>
      {type === 'claim' && <ClaimInShort id={id} />}
      {type === 'eligibilityCheck' && <CheckInShort id={id} />}
      {type === 'patient' && (
        <InShort>
          <PatientName id={id} />
        </InShort>
      )}
    </>
  );
}

function ClaimInShort({ id }: { id: string }) {
  const { data: claim } = useReads().useQuery('get', '/v1/claims/{id}', { params: { path: { id } } });
  return (
    claim && (
      <InShort>
        <PatientName id={claim.patientId} />, {money(claim.chargeCents)}
      </InShort>
    )
  );
}

function CheckInShort({ id }: { id: string }) {
  const { data: check } = useReads().useQuery('get', '/v1/eligibility-checks/{id}', { params: { path: { id } } });
  return (
    check && (
      <InShort>
        <PatientName id={check.patientId} />
      </InShort>
    )
  );
}

function InShort({ children }: { children: ReactNode }) {
  return <span className="muted small in-short">{children}</span>;
}
