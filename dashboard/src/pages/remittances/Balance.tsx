import { useReads } from '../../api/hooks';
import type { Remittance } from '#schema';
import { money } from '../../format';

/** Most claim payments of one page of the API: up to that many are added up here. */
const ADDED_UP_MAX = 200;

/** The equation by which the payer's file must hold together, added up from its claim payments, and how much of it is posted. */
export function Balance({ remittance }: { remittance: Remittance }) {
  const { paymentCents, providerAdjustmentCents, postedCents, balanced } = remittance;
  const open = paymentCents - postedCents;
  const payments = useReads().useQuery(
    'get',
    '/v1/remittances/{id}/claim-payments',
    { params: { path: { id: remittance.id }, query: { limit: ADDED_UP_MAX } } },
    { enabled: remittance.claims <= ADDED_UP_MAX },
  );
  const items = payments.data?.items ?? [];
  const claimsCents = items.reduce((sum, payment) => sum + payment.paidCents, 0);
  return (
    <>
      {items.length > 0 && items.length === remittance.claims && (
        <Equation
          label="Balance of the file"
          terms={[
            { name: 'Claim payments (CLP04)', cents: claimsCents },
            { sign: '−', name: 'Provider adjustments (PLB)', cents: providerAdjustmentCents },
            { sign: claimsCents - providerAdjustmentCents === paymentCents ? '=' : '≠', name: 'Payment (BPR02)', cents: paymentCents },
          ]}
        />
      )}
      <Equation
        label="Posting"
        terms={[
          { name: 'Payment', cents: paymentCents },
          { sign: '−', name: 'Posted', cents: postedCents },
          { sign: '=', name: 'Still open', cents: open },
        ]}
      />
      <p className={`notice ${balanced ? (open === 0 ? 'good' : 'warn') : 'bad'}`}>
        {!balanced
          ? 'The file does not balance: nothing is posted until that is resolved. The exceptions show the equation that fails.'
          : open === 0
            ? 'The file balances and every cent is posted.'
            : 'The file balances; part of it waits for a person.'}
      </p>
    </>
  );
}

function Equation({ label, terms }: { label: string; terms: { sign?: string; name: string; cents: number }[] }) {
  return (
    <dl className="equation" aria-label={label}>
      {terms.map((term) => (
        <div key={term.name}>
          <dt>{term.name}</dt>
          <dd>
            {term.sign && <span className="sign">{term.sign}</span>}
            {money(term.cents)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
