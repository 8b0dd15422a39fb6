import { Link } from 'react-router';

const PLACES: Record<string, { path: string; label: string }> = {
  claim: { path: '/claims', label: 'Open the claim' },
  remittance: { path: '/remittances', label: 'Open the remittance' },
  document: { path: '/uploads', label: 'Open the file' },
  patient: { path: '/patients', label: 'Open the patient' },
  encounter: { path: '/encounters', label: 'Open the visit' },
  eligibilityCheck: { path: '/eligibility-checks', label: 'Open the eligibility check' },
};

/** The way to what a task is about; its name and id where it has no page. */
export function ResourceLink({ type, id }: { type: string; id: string }) {
  const place = PLACES[type];
  return place ? <Link to={`${place.path}/${id}`}>{place.label}</Link> : <code>{`${type} ${id}`}</code>;
}
