import { useReads } from '../../api/hooks';
import { address, date, phone, taxId } from '../../format';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Money } from '../../ui/Money';
import { fullName } from '../../ui/names';
import { Facts, Page, Section } from '../../ui/Page';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';

/** The practice's own data, to look up. It is changed through the API. */
export function PracticePage() {
  const reads = useReads();
  const paging = usePaging('');
  const practice = reads.useQuery('get', '/v1/practice');
  const providers = reads.useQuery('get', '/v1/practice/providers');
  const payers = reads.useQuery('get', '/v1/practice/payers');
  const fees = reads.useQuery('get', '/v1/practice/fees', { params: { query: { limit: PAGE_ROWS, cursor: paging.cursor } } });
  return (
    <Page title="Practice">
      <Section title="The practice">
        <Loaded query={practice} what="the practice">
          {(one) => (
            <Facts
              facts={[
                ['Name', one.name],
                ['NPI', one.npi],
                ['Tax id', taxId(one.taxId)],
                ['Taxonomy', one.taxonomyCode],
                ['Address', address(one.address)],
                ['Phone', phone(one.phone)],
                ['Submitter id', one.submitterId],
              ]}
            />
          )}
        </Loaded>
      </Section>
      <div className="columns">
        <Section title="Providers">
          <Loaded query={providers} what="providers">
            {(page) => (
              <DataTable
                caption="Providers"
                rows={page.items}
                rowKey={(row) => row.npi}
                empty="No providers yet."
                columns={[
                  { header: 'Name', cell: fullName },
                  { header: 'NPI', cell: (row) => row.npi },
                  { header: 'Taxonomy', cell: (row) => row.taxonomyCode },
                ]}
              />
            )}
          </Loaded>
        </Section>
        <Section title="Payers">
          <Loaded query={payers} what="payers">
            {(page) => (
              <DataTable
                caption="Payers"
                rows={page.items}
                rowKey={(row) => row.id}
                empty="No payers yet."
                columns={[
                  { header: 'Name', cell: (row) => row.name },
                  { header: 'Id', cell: (row) => row.id },
                  { header: 'Filing', cell: (row) => row.filingIndicator },
                  { header: 'Timely filing', numeric: true, cell: (row) => `${row.timelyFilingDays} days` },
                  { header: 'Corrected claims', cell: (row) => (row.takesReplacements ? 'Yes' : 'No') },
                ]}
              />
            )}
          </Loaded>
        </Section>
      </div>
      <Section title="Fee schedule">
        <Loaded query={fees} what="fees">
          {(page) => (
            <>
              <DataTable
                caption="Fee schedule"
                rows={page.items}
                rowKey={(row) => `${row.procedureCode} ${row.effectiveFrom}`}
                empty="No fees yet: without them no visit can be signed."
                columns={[
                  { header: 'Procedure', cell: (row) => row.procedureCode },
                  { header: 'Description', cell: (row) => row.description },
                  { header: 'From', cell: (row) => <span className="nowrap">{date(row.effectiveFrom)}</span> },
                  { header: 'Charge', numeric: true, cell: (row) => <Money cents={row.chargeCents} /> },
                ]}
              />
              <Pager paging={paging} nextCursor={page.nextCursor} what="fees" />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
