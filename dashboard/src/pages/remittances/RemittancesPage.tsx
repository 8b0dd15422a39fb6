import { Link, useSearchParams } from 'react-router';
import { useReads } from '../../api/hooks';
import { date, number } from '../../format';
import { Badge } from '../../ui/Badge';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Money } from '../../ui/Money';
import { Page, Section } from '../../ui/Page';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';

export function RemittancesPage() {
  const [search] = useSearchParams();
  const documentId = search.get('documentId') ?? undefined;
  const paging = usePaging(documentId ?? '');
  const remittances = useReads().useQuery('get', '/v1/remittances', { params: { query: { documentId, limit: PAGE_ROWS, cursor: paging.cursor } } });
  return (
    <Page title="Remittances">
      <Section
        title={documentId ? 'Remittances of one file' : 'Remittances, newest first'}
        actions={
          documentId && (
            <>
              <Link to={`/uploads/${documentId}`}>Open the file</Link>
              <Link to="/remittances">All remittances</Link>
            </>
          )
        }
      >
        <Loaded query={remittances} what="remittances">
          {(page) => (
            <>
              <DataTable
                caption="Remittances"
                rows={page.items}
                rowKey={(row) => row.id}
                empty={
                  <>
                    No remittances yet. They come from the clearinghouse, or <Link to="/uploads">upload an 835 file</Link>.
                  </>
                }
                columns={[
                  { header: 'Check or EFT', cell: (row) => <Link to={`/remittances/${row.id}`}>{row.traceNumber}</Link> },
                  { header: 'Payer', cell: (row) => row.payerName },
                  { header: 'Paid on', cell: (row) => <span className="nowrap">{date(row.paidOn)}</span> },
                  { header: 'Status', cell: (row) => <Badge status={row.status} /> },
                  { header: 'Claims', numeric: true, cell: (row) => number(row.claims) },
                  { header: 'Payment', numeric: true, cell: (row) => <Money cents={row.paymentCents} /> },
                  { header: 'Posted', numeric: true, cell: (row) => <Money cents={row.postedCents} /> },
                  { header: 'Exceptions', numeric: true, cell: (row) => (row.exceptions.length > 0 ? number(row.exceptions.length) : <span className="muted">–</span>) },
                ]}
              />
              <Pager paging={paging} nextCursor={page.nextCursor} what="remittances" />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
