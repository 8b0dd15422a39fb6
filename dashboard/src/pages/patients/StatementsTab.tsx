import { useCommand, useReads } from '../../api/hooks';
import type { Statement } from '#schema';
import { date, money } from '../../format';
import { useMay } from '../../session/rights';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Money } from '../../ui/Money';
import { Section } from '../../ui/Page';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { RawFileButton } from '../../ui/RawFile';
import { useTabPatient } from './PatientPage';

export function StatementsTab() {
  const patient = useTabPatient();
  const mayBill = useMay('bill');
  const paging = usePaging(patient.id);
  const statements = useReads().useQuery('get', '/v1/statements', { params: { query: { patientId: patient.id, limit: PAGE_ROWS, cursor: paging.cursor } } });
  const create = useCommand((client, patientId: string, key) => client.POST('/v1/statements', { params: { header: { 'Idempotency-Key': key } }, body: { patientId } }));
  return (
    <Section
      title="Statements, newest first"
      note="Drawn from the ledger: what insurers have decided, and what the patient owes of it."
      actions={
        mayBill && (
          <button type="button" className="primary" disabled={create.isPending} onClick={() => create.mutate(patient.id)}>
            {create.isPending ? 'Drawing…' : 'Create a statement'}
          </button>
        )
      }
    >
      <div aria-live="polite">{create.isSuccess && <p className="notice good">A statement over {money(create.data.amountDueCents)} was made.</p>}</div>
      {create.isError && <ProblemNotice error={create.error} />}
      <Loaded query={statements} what="statements">
        {(page) => (
          <>
            {page.items.length === 0 && <p className="empty">No statements yet.</p>}
            {page.items.map((statement) => (
              <StatementView key={statement.id} statement={statement} />
            ))}
            <Pager paging={paging} nextCursor={page.nextCursor} what="statements" />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function StatementView({ statement }: { statement: Statement }) {
  const title = `Statement of ${date(statement.createdOn)}`;
  return (
    <article className="stack" aria-label={title}>
      <div className="timeline-line">
        <h3>{title}</h3>
        <span>{money(statement.amountDueCents)} due</span>
        <span className="muted">by {date(statement.dueOn)}</span>
        <RawFileButton label="PDF" title={title} link={(client) => client.GET('/v1/statements/{id}/file', { params: { path: { id: statement.id } } })} />
      </div>
      <DataTable
        caption={`Lines of statement ${statement.id}`}
        rows={statement.lines.map((line, index) => ({ ...line, index }))}
        rowKey={(row) => row.index}
        empty="No lines"
        columns={[
          { header: 'Service date', cell: (row) => <span className="nowrap">{date(row.serviceDate)}</span> },
          { header: 'Service', cell: (row) => row.description },
          { header: 'Charge', numeric: true, cell: (row) => <Money cents={row.chargeCents} /> },
          { header: 'Insurance paid', numeric: true, cell: (row) => <Money cents={row.insurancePaidCents} /> },
          { header: 'Adjustment', numeric: true, cell: (row) => <Money cents={row.adjustmentCents} /> },
          { header: 'Patient paid', numeric: true, cell: (row) => <Money cents={row.patientPaidCents} /> },
          { header: 'Owed', numeric: true, cell: (row) => <Money cents={row.owedCents} /> },
          { header: 'Why', cell: (row) => row.reason },
        ]}
      />
    </article>
  );
}
