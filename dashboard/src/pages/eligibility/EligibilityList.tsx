import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import type { EligibilityCheck } from '#schema';
import { date, dateTime, money } from '../../format';
import { Badge } from '../../ui/Badge';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';

const WATCH_MILLISECONDS = 2_000;

function amount(cents: number | undefined): string {
  return cents === undefined ? '–' : money(cents);
}

/** A patient's checks, newest first; asks again while a payer's answer is awaited. */
export function EligibilityList({ patientId }: { patientId: string }) {
  const paging = usePaging(patientId);
  const checks = useReads().useQuery(
    'get',
    '/v1/eligibility-checks',
    { params: { query: { patientId, limit: PAGE_ROWS, cursor: paging.cursor } } },
    { refetchInterval: (query) => (query.state.data?.items.some((check) => check.status === 'requested') ? WATCH_MILLISECONDS : false) },
  );
  return (
    <Loaded query={checks} what="eligibility checks">
      {(page) => (
        <>
          <DataTable
            caption="Eligibility checks"
            rows={page.items}
            rowKey={(row) => row.id}
            empty="The payer was not asked yet."
            columns={[
              { header: 'Asked', cell: (row) => <Link to={`/eligibility-checks/${row.id}`}>{dateTime(row.requestedAt)}</Link> },
              { header: 'For', cell: (row) => <span className="nowrap">{date(row.serviceDate)}</span> },
              { header: 'Answer', cell: (row) => <Badge status={row.status} /> },
              { header: 'Plan', cell: (row) => row.plan },
              { header: 'Copay', numeric: true, cell: (row) => amount(row.copayCents) },
              { header: 'Coinsurance', numeric: true, cell: coinsurance },
              { header: 'Deductible left', numeric: true, cell: (row) => amount(row.deductibleRemainingCents) },
              { header: 'Out of pocket left', numeric: true, cell: (row) => amount(row.outOfPocketRemainingCents) },
            ]}
          />
          <Pager paging={paging} nextCursor={page.nextCursor} what="eligibility checks" />
        </>
      )}
    </Loaded>
  );
}

export function coinsurance(check: EligibilityCheck): string {
  return check.coinsurancePercent === undefined ? '–' : `${check.coinsurancePercent}%`;
}
