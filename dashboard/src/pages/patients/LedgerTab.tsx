import { useState } from 'react';
import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import type { Ledger, LedgerEntry, OpenVisit } from '#schema';
import { date, dateTime, money, words } from '../../format';
import { useMay } from '../../session/rights';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Money } from '../../ui/Money';
import { Section } from '../../ui/Page';
import { PaymentDialog } from './PaymentDialog';
import { useTabPatient } from './PatientPage';
import { ReverseEntryDialog, reversibleOf, type Reversible } from './ReverseEntryDialog';
import { WriteOffDialog, type Owed } from './WriteOffDialog';

export function LedgerTab() {
  const patient = useTabPatient();
  const [paying, setPaying] = useState(false);
  const ledger = useReads().useQuery('get', '/v1/patients/{id}/ledger', { params: { path: { id: patient.id } } });
  return (
    <>
      <Section
        title="Balances"
        actions={
          <button type="button" className="primary" onClick={() => setPaying(true)}>
            Record a payment
          </button>
        }
      >
        <Loaded query={ledger} what="balances">
          {(one) => <Balances ledger={one} />}
        </Loaded>
      </Section>
      <Section title="Open visits" note="Payments that name no visit are not taken off here.">
        <Loaded query={ledger} what="open visits">
          {(one) => <OpenVisits ledger={one} />}
        </Loaded>
      </Section>
      <Section title="Entries" note="Each entry sums to zero. A positive amount is a debit. Nothing is ever changed: a mistake is undone by another entry.">
        <Loaded query={ledger} what="entries">
          {(one) => <Entries entries={one.entries} />}
        </Loaded>
      </Section>
      {paying && <PaymentDialog patientId={patient.id} owedCents={ledger.data?.balances.patientOwesCents} onClose={() => setPaying(false)} />}
    </>
  );
}

function Balances({ ledger }: { ledger: Ledger }) {
  const { insuranceOwesCents, patientOwesCents, accounts } = ledger.balances;
  return (
    <>
      <dl className="equation">
        <div>
          <dt>Insurance owes</dt>
          <dd>{money(insuranceOwesCents)}</dd>
        </div>
        <div>
          <dt>Patient owes</dt>
          <dd>{money(patientOwesCents)}</dd>
        </div>
      </dl>
      <details>
        <summary>All accounts</summary>
        <DataTable
          caption="Balances of all accounts"
          rows={accounts}
          rowKey={(row) => row.account}
          empty="Nothing was posted yet."
          columns={[
            { header: 'Account', cell: (row) => words(row.account) },
            { header: 'Balance', numeric: true, cell: (row) => money(row.amountCents) },
          ]}
          footer={['Sum', money(accounts.reduce((sum, one) => sum + one.amountCents, 0))]}
        />
      </details>
    </>
  );
}

function OpenVisits({ ledger }: { ledger: Ledger }) {
  const [writingOff, setWritingOff] = useState<Owed>();
  const mayBill = useMay('bill');
  // what was paid without naming a visit is not given up
  const owedOn = (visit: OpenVisit): Owed => ({ ...visit, patientOwesCents: Math.min(visit.patientOwesCents, ledger.balances.patientOwesCents) });
  return (
    <>
      <DataTable
        caption="Open visits"
        rows={ledger.openVisits}
        rowKey={(row) => row.encounterId}
        empty="Nothing is open on any visit."
        columns={[
          { header: 'Visit', cell: (row) => <Link to={`/encounters/${row.encounterId}`}>{date(row.serviceDate)}</Link> },
          { header: 'Insurance owes', numeric: true, cell: (row) => <Money cents={row.insuranceOwesCents} /> },
          { header: 'Patient owes', numeric: true, cell: (row) => <Money cents={row.patientOwesCents} /> },
          {
            header: 'Write off',
            cell: (row) => {
              const owed = owedOn(row);
              return (
                mayBill &&
                (owed.insuranceOwesCents > 0 || owed.patientOwesCents > 0) && (
                  <button type="button" aria-label={`Write off the visit of ${date(row.serviceDate)}`} onClick={() => setWritingOff(owed)}>
                    Write off…
                  </button>
                )
              );
            },
          },
        ]}
      />
      {writingOff && <WriteOffDialog patientId={ledger.patientId} owed={writingOff} onClose={() => setWritingOff(undefined)} />}
    </>
  );
}

function Entries({ entries }: { entries: readonly LedgerEntry[] }) {
  const [reversing, setReversing] = useState<Reversible>();
  const mayBill = useMay('bill');
  const corrected = new Set(entries.map((entry) => entry.corrects));
  return (
    <>
      <DataTable
        caption="Ledger entries"
        rows={entries}
        rowKey={(row) => row.id}
        empty="Nothing was posted yet. Charges appear when a visit is signed."
        columns={[
          {
            header: 'Date',
            cell: (row) => (
              <span className="nowrap" title={`Posted ${dateTime(row.postedAt)}`}>
                {date(row.effectiveOn)}
              </span>
            ),
          },
          { header: 'Entry', cell: (row) => words(row.kind) },
          { header: 'Reason', cell: (row) => row.reason },
          { header: 'From', cell: (row) => <Origin entry={row} /> },
          { header: 'Lines', cell: (row) => <Lines entry={row} /> },
          {
            header: 'Undo',
            cell: (row) => {
              const reversible = reversibleOf(row);
              return (
                reversible &&
                (corrected.has(row.id) ? (
                  <span className="muted">Reversed</span>
                ) : mayBill && (
                  <button type="button" aria-label={`Reverse the ${reversible.what} of ${date(row.effectiveOn)}`} onClick={() => setReversing(reversible)}>
                    Reverse…
                  </button>
                ))
              );
            },
          },
        ]}
      />
      {reversing && <ReverseEntryDialog reversible={reversing} onClose={() => setReversing(undefined)} />}
    </>
  );
}

function Origin({ entry }: { entry: LedgerEntry }) {
  if (entry.claimId) {
    return <Link to={`/claims/${entry.claimId}`}>Claim</Link>;
  }
  return entry.encounterId ? <Link to={`/encounters/${entry.encounterId}`}>Visit</Link> : null;
}

function Lines({ entry }: { entry: LedgerEntry }) {
  return (
    <ul className="entry-lines small">
      {entry.lines.map((line, index) => (
        <li key={index}>
          {words(line.account)} <span className="numeric">{money(line.amountCents)}</span>
        </li>
      ))}
    </ul>
  );
}
