import { useState } from 'react';
import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import type { ClaimPayment } from '#schema';
import { useMay } from '../../session/rights';
import { Badge } from '../../ui/Badge';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Money } from '../../ui/Money';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';
import { MatchDialog } from './MatchDialog';

/** CLP02, as X12 calls its values. */
const STATUS_CODES: Record<string, string> = {
  '1': 'Primary',
  '2': 'Secondary',
  '3': 'Tertiary',
  '4': 'Denied',
  '19': 'Primary, forwarded',
  '20': 'Secondary, forwarded',
  '21': 'Tertiary, forwarded',
  '22': 'Reversal',
  '23': 'Not our claim, forwarded',
  '25': 'Predetermination',
};

export function ClaimPayments({ remittanceId }: { remittanceId: string }) {
  const paging = usePaging(remittanceId);
  const [matching, setMatching] = useState<ClaimPayment>();
  const payments = useReads().useQuery(
    'get',
    '/v1/remittances/{id}/claim-payments',
    { params: { path: { id: remittanceId }, query: { limit: PAGE_ROWS, cursor: paging.cursor } } },
    { staleTime: 0 },
  );
  return (
    <Loaded query={payments} what="claim payments">
      {(page) => (
        <>
          <DataTable
            caption="Claim payments in file order"
            rows={page.items}
            rowKey={(row) => row.sequence}
            empty="This remittance pays no claims."
            columns={[
              { header: 'No.', numeric: true, cell: (row) => row.sequence },
              { header: 'Patient control number', cell: (row) => (row.claimId ? <Link to={`/claims/${row.claimId}`}>{row.patientControlNumber}</Link> : row.patientControlNumber) },
              { header: 'Payer’s claim number', cell: (row) => row.payerClaimControlNumber },
              { header: 'Processed as', cell: (row) => STATUS_CODES[row.statusCode] ?? row.statusCode },
              { header: 'Charge', numeric: true, cell: (row) => <Money cents={row.chargeCents} /> },
              { header: 'Paid', numeric: true, cell: (row) => <Money cents={row.paidCents} /> },
              { header: 'Patient share', numeric: true, cell: (row) => <Money cents={row.patientResponsibilityCents} /> },
              { header: 'Match', cell: (row) => <Match payment={row} onMatch={() => setMatching(row)} /> },
            ]}
          />
          <Pager paging={paging} nextCursor={page.nextCursor} what="claim payments" />
          {matching && <MatchDialog remittanceId={remittanceId} payment={matching} onClose={() => setMatching(undefined)} />}
        </>
      )}
    </Loaded>
  );
}

function Match({ payment, onMatch }: { payment: ClaimPayment; onMatch: () => void }) {
  const mayBill = useMay('bill');
  const needsPerson = payment.match === 'unmatched' || payment.match === 'ambiguous';
  return (
    <span className="timeline-line">
      <Badge status={payment.match} />
      {payment.score !== undefined && <span className="muted small">score {payment.score}</span>}
      {payment.matchedBy && <span className="muted small">by {payment.matchedBy}</span>}
      {needsPerson && mayBill && (
        <button type="button" onClick={onMatch} aria-label={`Match claim payment ${payment.sequence}`}>
          Match…
        </button>
      )}
    </span>
  );
}
