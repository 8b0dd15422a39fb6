import { useParams } from 'react-router';
import type { ApiClient } from '../../api/client';
import { useReads } from '../../api/hooks';
import type { Benefit, EligibilityCheck } from '#schema';
import { date, dateTime, money } from '../../format';
import { Badge } from '../../ui/Badge';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { PatientLink } from '../../ui/names';
import { Facts, Page, Section } from '../../ui/Page';
import { Problems } from '../../ui/Problems';
import { RawFileButton } from '../../ui/RawFile';
import { coverageLevel, period, service } from './codes';
import { coinsurance } from './EligibilityList';

export function EligibilityCheckPage() {
  const { id = '' } = useParams();
  const check = useReads().useQuery('get', '/v1/eligibility-checks/{id}', { params: { path: { id } } });
  return (
    <Page
      title="Eligibility check"
      heading={
        check.data && (
          <>
            Eligibility on {date(check.data.serviceDate)} <Badge status={check.data.status} />
          </>
        )
      }
      parent={check.data ? { to: `/patients/${check.data.patientId}`, label: 'Patient' } : { to: '/patients', label: 'Patients' }}
    >
      <Loaded query={check} what="the eligibility check">
        {(one) => (
          <>
            {one.rejections.length > 0 && (
              <Section title="Why the payer did not answer">
                <Problems problems={one.rejections} />
              </Section>
            )}
            <Summary check={one} />
            <Section title="Benefits">
              <Benefits benefits={one.benefits} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ofTotal(remaining: number | undefined, total: number | undefined): string | undefined {
  if (total === undefined) {
    return remaining === undefined ? undefined : money(remaining);
  }
  return remaining === undefined ? money(total) : `${money(remaining)} left of ${money(total)}`;
}

/** The link in the check on display may have expired: a fresh one comes with the check. */
async function answerFile(client: ApiClient, id: string): Promise<{ data?: { url: string } }> {
  const { data } = await client.GET('/v1/eligibility-checks/{id}', { params: { path: { id } } });
  return data?.fileUrl === undefined ? {} : { data: { url: data.fileUrl } };
}

function Summary({ check }: { check: EligibilityCheck }) {
  return (
    <Section title="Answer" actions={check.fileUrl && <RawFileButton label="Raw 271" title="The payer’s answer (271)" link={(client) => answerFile(client, check.id)} />}>
      <Facts
        facts={[
          ['Patient', <PatientLink id={check.patientId} />],
          ['Asked', dateTime(check.requestedAt)],
          ['Answered', check.answeredAt && dateTime(check.answeredAt)],
          ['Plan', check.plan],
          ['Copay', check.copayCents !== undefined && money(check.copayCents)],
          ['Coinsurance', check.coinsurancePercent !== undefined && coinsurance(check)],
          ['Deductible', ofTotal(check.deductibleRemainingCents, check.deductibleCents)],
          ['Out of pocket', ofTotal(check.outOfPocketRemainingCents, check.outOfPocketCents)],
          ['Authorization', check.authorizationRequired === undefined ? undefined : check.authorizationRequired ? 'Required' : 'Not required'],
          ['Other payers', check.otherPayers.join(', ')],
        ]}
      />
    </Section>
  );
}

function Benefits({ benefits }: { benefits: readonly Benefit[] }) {
  const rows = benefits.map((benefit, index) => ({ ...benefit, index }));
  return (
    <DataTable
      caption="Benefits"
      rows={rows}
      rowKey={(row) => row.index}
      empty="The payer named no benefits."
      columns={[
        { header: 'Benefit', cell: (row) => row.description },
        { header: 'Services', cell: (row) => row.serviceTypes.map(service).join(', ') },
        { header: 'Level', cell: (row) => row.coverageLevel && coverageLevel(row.coverageLevel) },
        { header: 'Plan', cell: (row) => row.plan },
        { header: 'Period', cell: (row) => row.period && period(row.period) },
        { header: 'Network', cell: (row) => (row.inNetwork === undefined ? '' : row.inNetwork ? 'In' : 'Out') },
        { header: 'Amount', numeric: true, cell: (row) => (row.amountCents === undefined ? '' : money(row.amountCents)) },
        { header: 'Percent', numeric: true, cell: (row) => (row.percent === undefined ? '' : `${row.percent}%`) },
        { header: 'Message', cell: (row) => row.message },
      ]}
    />
  );
}
