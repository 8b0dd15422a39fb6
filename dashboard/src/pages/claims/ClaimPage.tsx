import { Link, useParams } from 'react-router';
import { useReads } from '../../api/hooks';
import type { Claim } from '#schema';
import { date, dateTime, diagnosis, money, words } from '../../format';
import { Badge } from '../../ui/Badge';
import { Loaded } from '../../ui/Loaded';
import { PatientLink, usePayerName, useProviderName } from '../../ui/names';
import { Facts, Page, Section } from '../../ui/Page';
import { Problems } from '../../ui/Problems';
import { place } from '../encounters/places';
import { ClaimActions } from './ClaimActions';
import { ClaimLines } from './ClaimLines';
import { ClaimTimeline } from './ClaimTimeline';
import { isUnderWay } from './statuses';

const WATCH_MILLISECONDS = 5_000;

export function ClaimPage() {
  const { id = '' } = useParams();
  const claim = useReads().useQuery(
    'get',
    '/v1/claims/{id}',
    { params: { path: { id } } },
    { refetchInterval: (query) => (query.state.data && isUnderWay(query.state.data.status) ? WATCH_MILLISECONDS : false) },
  );
  const loaded = claim.data;
  return (
    <Page
      title={loaded ? `Claim ${loaded.patientControlNumber}` : 'Claim'}
      heading={
        loaded && (
          <>
            Claim {loaded.patientControlNumber} <Badge status={loaded.status} />
          </>
        )
      }
      parent={{ to: '/claims', label: 'Claims' }}
      actions={loaded && <ClaimActions claim={loaded} />}
    >
      <Loaded query={claim} what="the claim">
        {(one) => <ClaimDetail claim={one} />}
      </Loaded>
    </Page>
  );
}

function ClaimDetail({ claim }: { claim: Claim }) {
  const payerName = usePayerName();
  const providerName = useProviderName();
  return (
    <>
      {claim.problems.length > 0 && (
        <Section title="Problems" note="“Check” runs every check again and says what to do about each finding.">
          <Problems problems={claim.problems} />
        </Section>
      )}
      <Section title="Claim">
        <Facts
          facts={[
            ['Patient', <PatientLink id={claim.patientId} />],
            ['Payer', payerName(claim.payerId)],
            ['Service date', date(claim.serviceDate)],
            ['Visit', <Link to={`/encounters/${claim.encounterId}`}>Open the visit</Link>],
            ['Rendering provider', providerName(claim.renderingProviderNpi)],
            ['Place of service', place(claim.placeOfService)],
            ['Diagnoses', claim.diagnoses.map(diagnosis).join(', ')],
            ['Frequency', words(claim.frequency)],
            ['Replaces', claim.replaces && <Link to={`/claims/${claim.replaces}`}>Earlier claim</Link>],
            ['Payer’s claim number', claim.payerClaimControlNumber],
            ['Submitted', claim.submittedAt && dateTime(claim.submittedAt)],
            ['Answered', claim.answeredAt && dateTime(claim.answeredAt)],
            ['Insurance owes', money(claim.insuranceBalanceCents)],
            ['Patient owes', money(claim.patientBalanceCents)],
          ]}
        />
      </Section>
      <Section title="Money by line">
        <ClaimLines claim={claim} />
      </Section>
      <Section title="Timeline">
        {/* a new status is a new step: asks again */}
        <ClaimTimeline key={claim.status} claim={claim} />
      </Section>
    </>
  );
}
