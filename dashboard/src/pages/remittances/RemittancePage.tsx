import { Link, useParams } from 'react-router';
import { useReads } from '../../api/hooks';
import type { Remittance } from '#schema';
import { date } from '../../format';
import { Badge } from '../../ui/Badge';
import { Loaded } from '../../ui/Loaded';
import { Facts, Page, Section } from '../../ui/Page';
import { RawFileButton } from '../../ui/RawFile';
import { Balance } from './Balance';
import { ClaimPayments } from './ClaimPayments';
import { Exceptions } from './Exceptions';

const WATCH_MILLISECONDS = 3_000;

/** How the money came (BPR04); another code is shown as it is. */
const METHODS: Record<string, string> = { ACH: 'ACH transfer', BOP: 'As the bank chooses', CHK: 'Check', FWT: 'Wire transfer', NON: 'No money moved' };

export function RemittancePage() {
  const { id = '' } = useParams();
  const remittance = useReads().useQuery(
    'get',
    '/v1/remittances/{id}',
    { params: { path: { id } } },
    { refetchInterval: (query) => (query.state.data?.status === 'processing' ? WATCH_MILLISECONDS : false) },
  );
  const loaded = remittance.data;
  return (
    <Page
      title={loaded ? `Remittance ${loaded.traceNumber}` : 'Remittance'}
      heading={
        loaded && (
          <>
            Remittance {loaded.traceNumber} <Badge status={loaded.status} />
          </>
        )
      }
      parent={{ to: '/remittances', label: 'Remittances' }}
    >
      <Loaded query={remittance} what="the remittance">
        {(one) => <RemittanceDetail remittance={one} />}
      </Loaded>
    </Page>
  );
}

function RemittanceDetail({ remittance }: { remittance: Remittance }) {
  return (
    <>
      <Section
        title="Payment"
        actions={
          <RawFileButton
            label="Raw 835"
            title={`835 file of ${remittance.traceNumber}`}
            link={(client) => client.GET('/v1/remittances/{id}/file', { params: { path: { id: remittance.id } } })}
          />
        }
      >
        <Facts
          facts={[
            ['Payer', remittance.payerName],
            ['Paid on', date(remittance.paidOn)],
            ['Method', METHODS[remittance.method] ?? remittance.method],
            ['Check or EFT number', remittance.traceNumber],
            ['File', <Link to={`/uploads/${remittance.documentId}`}>Open the file’s record</Link>],
          ]}
        />
        <Balance remittance={remittance} />
      </Section>
      {remittance.exceptions.length > 0 && (
        <Section title="Exceptions" note="What keeps this remittance from being posted in full.">
          <Exceptions exceptions={remittance.exceptions} />
        </Section>
      )}
      <Section title="Claim payments">
        {/* what is posted meanwhile changes the rows: asks again */}
        <ClaimPayments key={`${remittance.status} ${remittance.postedCents}`} remittanceId={remittance.id} />
      </Section>
    </>
  );
}
