import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import type { ClaimStatus, ClaimSummary } from '#schema';
import { date } from '../../format';
import { Badge } from '../../ui/Badge';
import { DataTable, type Column } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Money } from '../../ui/Money';
import { PatientLink, usePayerName } from '../../ui/names';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';

/** Claims, newest first, with paging; without the patient's column where all are one patient's. */
export function ClaimTable({ status, patientId, ofOnePatient }: { status?: ClaimStatus; patientId?: string; ofOnePatient?: boolean }) {
  const paging = usePaging(`${status} ${patientId}`);
  const claims = useReads().useQuery('get', '/v1/claims', { params: { query: { status, patientId, limit: PAGE_ROWS, cursor: paging.cursor } } });
  const payerName = usePayerName();
  const patient: Column<ClaimSummary> = { header: 'Patient', cell: (row) => <PatientLink id={row.patientId} /> };
  return (
    <Loaded query={claims} what="claims">
      {(page) => (
        <>
          <DataTable
            caption="Claims"
            rows={page.items}
            rowKey={(row) => row.id}
            empty={status || patientId ? 'No claim is like that.' : 'No claims yet. A claim is made from a signed visit.'}
            columns={[
              { header: 'Claim', cell: (row) => <Link to={`/claims/${row.id}`} className="number">{row.patientControlNumber}</Link> },
              ...(ofOnePatient ? [] : [patient]),
              { header: 'Service date', cell: (row) => <span className="nowrap">{date(row.serviceDate)}</span> },
              { header: 'Payer', cell: (row) => payerName(row.payerId) },
              { header: 'Status', cell: (row) => <Badge status={row.status} /> },
              { header: 'Charge', numeric: true, cell: (row) => <Money cents={row.chargeCents} /> },
              { header: 'Paid', numeric: true, cell: (row) => <Money cents={row.paidCents} /> },
              { header: 'Patient share', numeric: true, cell: (row) => <Money cents={row.patientResponsibilityCents} /> },
            ]}
          />
          <Pager paging={paging} nextCursor={page.nextCursor} what="claims" />
        </>
      )}
    </Loaded>
  );
}
