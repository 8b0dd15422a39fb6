import type { RemittanceException } from '#schema';
import { money, words } from '../../format';
import { DataTable } from '../../ui/DataTable';

function amount(cents: number | undefined): string {
  return cents === undefined ? '' : money(cents);
}

export function Exceptions({ exceptions }: { exceptions: readonly RemittanceException[] }) {
  const rows = exceptions.map((exception, index) => ({ ...exception, index }));
  return (
    <DataTable
      caption="Exceptions"
      rows={rows}
      rowKey={(row) => row.index}
      empty="None"
      columns={[
        { header: 'What', cell: (row) => words(row.code) },
        { header: 'Detail', cell: (row) => row.detail },
        { header: 'Level', cell: (row) => (row.level ? words(row.level) : '') },
        { header: 'Claim payment', cell: (row) => [row.claimPaymentSequence, row.patientControlNumber].filter((part) => part !== undefined).join(', ') },
        { header: 'Expected', numeric: true, cell: (row) => amount(row.expectedCents) },
        { header: 'Actual', numeric: true, cell: (row) => amount(row.actualCents) },
        { header: 'Segment', cell: (row) => (row.segmentNumber === undefined ? row.segment : `${row.segmentNumber} ${row.segment ?? ''}`) },
      ]}
    />
  );
}
