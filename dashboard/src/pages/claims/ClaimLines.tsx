import { Link } from 'react-router';
import type { Claim } from '#schema';
import { date, diagnosis, money, words } from '../../format';
import { DataTable } from '../../ui/DataTable';
import { Money } from '../../ui/Money';

/** What was charged and what the payer decided, line by line, with the claim's own sums under them. */
export function ClaimLines({ claim }: { claim: Claim }) {
  const { adjudication } = claim;
  return (
    <>
      <DataTable
        caption="Money by line"
        rows={claim.lines}
        rowKey={(row) => row.number}
        empty="This claim has no lines."
        columns={[
          { header: 'Line', cell: (row) => row.number },
          {
            header: 'Procedure',
            cell: (row) => (
              <>
                {row.procedureCode} {row.modifiers.join(' ')}
                {row.units > 1 && <span className="muted"> × {row.units}</span>}
              </>
            ),
          },
          { header: 'Diagnoses', cell: (row) => row.diagnosisPointers.map((pointer) => diagnosis(claim.diagnoses[pointer - 1] ?? '')).join(', ') },
          { header: 'Charge', numeric: true, cell: (row) => <Money cents={row.chargeCents} /> },
          { header: 'Paid', numeric: true, cell: (row) => <Money cents={row.adjudication?.paidCents} /> },
          { header: 'Contractual', numeric: true, cell: (row) => <Money cents={row.adjudication?.contractualCents} /> },
          { header: 'Patient share', numeric: true, cell: (row) => <Money cents={row.adjudication?.patientResponsibilityCents} /> },
          { header: 'Denied', numeric: true, cell: (row) => <Money cents={row.adjudication?.deniedCents} /> },
          { header: 'Other', numeric: true, cell: (row) => <Money cents={row.adjudication?.otherCents} /> },
          { header: 'Reasons', cell: (row) => [...(row.adjudication?.reasons ?? []), ...(row.adjudication?.remarks ?? [])].join(', ') },
        ]}
        footer={[
          'Claim',
          '',
          '',
          money(claim.chargeCents),
          ...(adjudication
            ? [
                money(adjudication.paidCents),
                money(adjudication.contractualCents),
                money(adjudication.patientResponsibilityCents),
                money(adjudication.deniedCents),
                money(adjudication.otherCents),
                [...adjudication.reasons, ...adjudication.remarks].join(', '),
              ]
            : []),
        ]}
      />
      {adjudication && (
        <p className="small">
          Decided on {date(adjudication.decidedOn)} in <Link to={`/remittances/${adjudication.remittanceId}`}>this remittance</Link>
          {adjudication.denialCategory && <>; denied for: {words(adjudication.denialCategory).toLowerCase()}</>}.
        </p>
      )}
    </>
  );
}
