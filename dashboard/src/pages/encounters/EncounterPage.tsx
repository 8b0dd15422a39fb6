import { Link, useParams } from 'react-router';
import { useReads } from '../../api/hooks';
import type { Encounter } from '#schema';
import { date, dateTime, diagnosis } from '../../format';
import { Badge } from '../../ui/Badge';
import { Loaded } from '../../ui/Loaded';
import { PatientLink, useProviderName } from '../../ui/names';
import { Facts, Page, Section } from '../../ui/Page';
import { NextStep } from './NextStep';
import { place } from './places';
import { useClaimsOf } from './useClaimsOf';
import { VisitLines } from './VisitLines';

export function EncounterPage() {
  const { id = '' } = useParams();
  const encounter = useReads().useQuery('get', '/v1/encounters/{id}', { params: { path: { id } } });
  const loaded = encounter.data;
  return (
    <Page
      title="Visit"
      heading={
        loaded && (
          <>
            Visit on {date(loaded.serviceDate)} <Badge status={loaded.status} />
          </>
        )
      }
      parent={loaded ? { to: `/patients/${loaded.patientId}/visits`, label: 'Patient' } : { to: '/patients', label: 'Patients' }}
      actions={loaded && <NextStep encounter={loaded} />}
    >
      <Loaded query={encounter} what="the visit">
        {(one) => <Visit encounter={one} />}
      </Loaded>
    </Page>
  );
}

function Visit({ encounter }: { encounter: Encounter }) {
  const providerName = useProviderName();
  const claims = useClaimsOf(encounter) ?? [];
  return (
    <>
      <Section title="Visit">
        <Facts
          facts={[
            ['Patient', <PatientLink id={encounter.patientId} />],
            ['Rendering provider', providerName(encounter.renderingProviderNpi)],
            ['Service date', date(encounter.serviceDate)],
            ['Place of service', place(encounter.placeOfService)],
            ['Diagnoses', encounter.diagnoses.map(diagnosis).join(', ')],
            ['Prior authorization', encounter.priorAuthorization],
            ['Signed', encounter.signedAt && dateTime(encounter.signedAt)],
            [
              'Claims',
              claims.length > 0 &&
                claims.map((claim) => (
                  <span key={claim.id} className="in-short">
                    <Link to={`/claims/${claim.id}`} className="number">{claim.patientControlNumber}</Link> <Badge status={claim.status} />
                  </span>
                )),
            ],
          ]}
        />
      </Section>
      <VisitLines encounter={encounter} />
    </>
  );
}
