import { Link, NavLink, Outlet, useOutletContext, useParams } from 'react-router';
import { useReads } from '../../api/hooks';
import type { Patient } from '#schema';
import { address, date, phone, words } from '../../format';
import { Loaded } from '../../ui/Loaded';
import { fullName, PatientLink } from '../../ui/names';
import { Facts, Page, Section } from '../../ui/Page';

const TABS = [
  { to: '', label: 'Coverage' },
  { to: 'visits', label: 'Visits' },
  { to: 'claims', label: 'Claims' },
  { to: 'ledger', label: 'Ledger' },
  { to: 'statements', label: 'Statements' },
];

/** A patient's particulars; the tabs below are pages of their own under the same address. */
export function PatientPage() {
  const { id = '' } = useParams();
  const patient = useReads().useQuery('get', '/v1/patients/{id}', { params: { path: { id } } });
  return (
    <Page title="Patient" heading={patient.data && fullName(patient.data)} parent={{ to: '/patients', label: 'Patients' }}>
      <Loaded query={patient} what="the patient">
        {(one) => (
          <>
            <Particulars patient={one} />
            <nav className="tabs" aria-label="Patient">
              {TABS.map((tab) => (
                <NavLink key={tab.to} to={tab.to} end>
                  {tab.label}
                </NavLink>
              ))}
            </nav>
            <Outlet context={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The patient whose tab this is. */
export function useTabPatient(): Patient {
  return useOutletContext<Patient>();
}

function Particulars({ patient }: { patient: Patient }) {
  const { possibleDuplicates = [] } = patient;
  return (
    <>
      {possibleDuplicates.length > 0 && (
        <div className="notice warn">
          <p>
            May be the same person as{' '}
            {possibleDuplicates.map((id, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <PatientLink id={id} />
              </span>
            ))}
            .
          </p>
        </div>
      )}
      <Section
        title="Particulars"
        actions={
          <Link className="button" to={`/patients/${patient.id}/change`}>
            Change
          </Link>
        }
      >
        <Facts
          facts={[
            ['Birth date', date(patient.birthDate)],
            ['Sex', words(patient.sex)],
            ['Address', address(patient.address)],
            ['Phone', patient.phone && phone(patient.phone)],
            ['E-mail', patient.email],
            ['Record number', patient.externalId],
          ]}
        />
      </Section>
    </>
  );
}
