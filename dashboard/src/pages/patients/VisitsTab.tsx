import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import { date, diagnosis } from '../../format';
import { Badge } from '../../ui/Badge';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { useProviderName } from '../../ui/names';
import { Section } from '../../ui/Page';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';
import { useTabPatient } from './PatientPage';

export function VisitsTab() {
  const patient = useTabPatient();
  const paging = usePaging(patient.id);
  const providerName = useProviderName();
  const visits = useReads().useQuery('get', '/v1/encounters', { params: { query: { patientId: patient.id, limit: PAGE_ROWS, cursor: paging.cursor } } });
  return (
    <Section
      title="Visits, newest first"
      actions={
        <Link className="button" to={`/patients/${patient.id}/visits/new`}>
          Record a visit
        </Link>
      }
    >
      <Loaded query={visits} what="visits">
        {(page) => (
          <>
            <DataTable
              caption="Visits"
              rows={page.items}
              rowKey={(row) => row.id}
              empty="No visits yet."
              columns={[
                { header: 'Service date', cell: (row) => <Link to={`/encounters/${row.id}`}>{date(row.serviceDate)}</Link> },
                { header: 'Provider', cell: (row) => providerName(row.renderingProviderNpi) },
                { header: 'Procedures', cell: (row) => row.procedures.map((procedure) => procedure.code).join(', ') },
                { header: 'Diagnoses', cell: (row) => row.diagnoses.map(diagnosis).join(', ') },
                { header: 'Status', cell: (row) => <Badge status={row.status} /> },
              ]}
            />
            <Pager paging={paging} nextCursor={page.nextCursor} what="visits" />
          </>
        )}
      </Loaded>
    </Section>
  );
}
