import { useReads } from '../../api/hooks';
import type { Encounter, Procedure } from '#schema';
import { diagnosis, money } from '../../format';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Money } from '../../ui/Money';
import { Section } from '../../ui/Page';

/** What was done, and once it is signed what it costs. */
export function VisitLines({ encounter }: { encounter: Encounter }) {
  return encounter.status === 'signed' ? <Charges encounter={encounter} /> : <Procedures encounter={encounter} />;
}

/** The diagnoses that a procedure is for. */
function reasons(encounter: Encounter, procedure: Procedure | undefined): string {
  return (procedure?.diagnosisPointers ?? []).map((pointer) => diagnosis(encounter.diagnoses[pointer - 1] ?? '')).join(', ');
}

function Procedures({ encounter }: { encounter: Encounter }) {
  return (
    <Section title="Procedures" note="Priced when the visit is signed.">
      <DataTable
        caption="Procedures"
        rows={encounter.procedures.map((procedure, index) => ({ ...procedure, index }))}
        rowKey={(row) => row.index}
        empty="No procedures."
        columns={[
          { header: 'Procedure', cell: (row) => `${row.code} ${(row.modifiers ?? []).join(' ')}` },
          { header: 'For', cell: (row) => reasons(encounter, row) },
          { header: 'Units', numeric: true, cell: (row) => row.units },
        ]}
      />
    </Section>
  );
}

function Charges({ encounter }: { encounter: Encounter }) {
  const charges = useReads().useQuery('get', '/v1/charges', { params: { query: { encounterId: encounter.id } } });
  return (
    <Section title="Charges">
      <Loaded query={charges} what="charges">
        {({ items }) => (
          <DataTable
            caption="Charges"
            rows={items}
            rowKey={(row) => row.lineNumber}
            empty="No charges."
            columns={[
              { header: 'Line', cell: (row) => row.lineNumber },
              { header: 'Procedure', cell: (row) => `${row.procedureCode} ${row.modifiers.join(' ')}` },
              // a line for each procedure, in the visit's order
              { header: 'For', cell: (row) => reasons(encounter, encounter.procedures[row.lineNumber - 1]) },
              { header: 'Units', numeric: true, cell: (row) => row.units },
              { header: 'Charge', numeric: true, cell: (row) => <Money cents={row.amountCents} /> },
            ]}
            footer={['Sum', '', '', '', money(items.reduce((sum, one) => sum + one.amountCents, 0))]}
          />
        )}
      </Loaded>
    </Section>
  );
}
