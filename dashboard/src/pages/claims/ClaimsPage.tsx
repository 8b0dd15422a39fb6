import { useSearchParams } from 'react-router';
import type { ClaimStatus } from '#schema';
import { words } from '../../format';
import { SelectField } from '../../ui/Field';
import { PatientLink } from '../../ui/names';
import { Page, Section } from '../../ui/Page';
import { PatientPicker } from '../../ui/PatientPicker';
import { ClaimTable } from './ClaimTable';
import { CLAIM_STATUSES } from './statuses';

export function ClaimsPage() {
  const [search, setSearch] = useSearchParams();
  const status = CLAIM_STATUSES.find((one) => one === search.get('status'));
  const patientId = search.get('patientId') ?? undefined;
  const show = (filter: { status?: ClaimStatus; patientId?: string }) => {
    const entries = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
    setSearch(Object.fromEntries(entries), { replace: true });
  };
  return (
    <Page title="Claims">
      <Section title="Claims, newest first">
        <div className="filters">
          <SelectField filter label="Status" name="status" value={status ?? ''} onChange={(event) => show({ patientId, status: CLAIM_STATUSES.find((one) => one === event.target.value) })}>
            <option value="">All</option>
            {CLAIM_STATUSES.map((one) => (
              <option key={one} value={one}>
                {words(one)}
              </option>
            ))}
          </SelectField>
          {patientId ? (
            <p className="check">
              Of <PatientLink id={patientId} />
              <button type="button" onClick={() => show({ status })}>
                All patients
              </button>
            </p>
          ) : (
            <PatientPicker label="Patient" onPick={(patient) => show({ status, patientId: patient.id })} />
          )}
        </div>
        <ClaimTable status={status} patientId={patientId} />
      </Section>
    </Page>
  );
}
