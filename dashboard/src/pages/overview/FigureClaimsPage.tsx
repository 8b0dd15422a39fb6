import { Link, useParams, useSearchParams } from 'react-router';
import { useReads } from '../../api/hooks';
import { date, figure as formatted } from '../../format';
import { Badge } from '../../ui/Badge';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Money } from '../../ui/Money';
import { PatientLink, usePayerName } from '../../ui/names';
import { Page, Section } from '../../ui/Page';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';

const LABELS = { numerator: 'Counted', denominator: 'Out of' };

/** The claims that a key figure counts, above or below its line. */
export function FigureClaimsPage() {
  const { figure = '' } = useParams();
  const [search] = useSearchParams();
  const part = search.get('part') === 'denominator' ? 'denominator' : 'numerator';
  const paging = usePaging(`${figure} ${part}`);
  const reads = useReads();
  const payerName = usePayerName();
  const figures = reads.useQuery('get', '/v1/reports/key-figures');
  const claims = reads.useQuery('get', '/v1/reports/key-figures/{figure}/claims', {
    params: { path: { figure }, query: { part, limit: PAGE_ROWS, cursor: paging.cursor } },
  });
  const keyFigure = figures.data?.figures.find((one) => one.name === figure);
  return (
    <Page title={keyFigure ? `Claims behind: ${keyFigure.label}` : 'Claims behind a figure'} parent={{ to: '/', label: 'Overview' }}>
      <Section title={part === 'numerator' ? 'Claims counted' : 'Out of these claims'} note={keyFigure?.definition}>
        <nav className="tabs" aria-label="Part of the figure">
          {(['numerator', 'denominator'] as const).map((one) => (
            <Link key={one} to={`?part=${one}`} replace className={one === part ? 'active' : undefined} aria-current={one === part ? 'page' : undefined}>
              {LABELS[one]}
              {keyFigure && `: ${formatted(keyFigure[one], keyFigure.partsUnit)}`}
            </Link>
          ))}
        </nav>
        <Loaded query={claims} what="claims">
          {(page) => (
            <>
              <DataTable
                caption="Claims behind the figure"
                rows={page.items}
                rowKey={(row) => row.claimId}
                empty="No claim is counted here."
                columns={[
                  { header: 'Claim', cell: (row) => <Link to={`/claims/${row.claimId}`} className="number">{row.patientControlNumber}</Link> },
                  { header: 'Patient', cell: (row) => <PatientLink id={row.patientId} /> },
                  { header: 'Payer', cell: (row) => payerName(row.payerId) },
                  { header: 'Service date', cell: (row) => <span className="nowrap">{date(row.serviceDate)}</span> },
                  { header: 'Status', cell: (row) => <Badge status={row.status} /> },
                  { header: 'Charge', numeric: true, cell: (row) => <Money cents={row.chargeCents} /> },
                ]}
              />
              <Pager paging={paging} nextCursor={page.nextCursor} what="claims" />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
