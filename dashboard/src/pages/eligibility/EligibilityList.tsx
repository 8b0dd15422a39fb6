import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import type { EligibilityCheck } from '#schema';
import { date, dateTime, money } from '../../format';
import { Badge } from '../../ui/Badge';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';

const WATCH_MILLISECONDS = 3_000;

function amount(cents: number | undefined): string {
  return cents === undefined ? '–' : money(cents);
}

interface EligibilityListProps {
  patientId: string;
  /** Each new one is asked about by itself, shortly after it was added. */
  coverageIds: readonly string[];
}

/** A patient's checks, newest first; asks again while a check or a payer's answer is awaited. */
export function EligibilityList({ patientId, coverageIds }: EligibilityListProps) {
  const paging = usePaging(patientId);
  const checks = useReads().useQuery(
    'get',
    '/v1/eligibility-checks',
    { params: { query: { patientId, limit: PAGE_ROWS, cursor: paging.cursor } } },
    { refetchInterval: (query) => (isAwaited(query.state.data?.items ?? [], coverageIds) ? WATCH_MILLISECONDS : false) },
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

function isAwaited(checks: readonly EligibilityCheck[], coverageIds: readonly string[]): boolean {
  return checks.some((check) => check.status === 'requested') || coverageIds.some((id) => !checks.some((check) => check.coverageId === id));
}

export function coinsurance(check: EligibilityCheck): string {
  return check.coinsurancePercent === undefined ? '–' : `${check.coinsurancePercent}%`;
}
