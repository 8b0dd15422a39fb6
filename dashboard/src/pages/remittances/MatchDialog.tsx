import { useState } from 'react';
import { useCommand, useReads } from '../../api/hooks';
import type { ClaimPayment, MatchInput, Patient } from '#schema';
import { date, money } from '../../format';
import { Badge } from '../../ui/Badge';
import { CommandDialog } from '../../ui/CommandDialog';
import { textOf } from '../../ui/Field';
import { fullName, PatientName } from '../../ui/names';
import { PatientPicker } from '../../ui/PatientPicker';

/** A person says which claim a payment belongs to: one of the candidates, or any claim of a patient. */
export function MatchDialog({ remittanceId, payment, onClose }: { remittanceId: string; payment: ClaimPayment; onClose: () => void }) {
  const [patient, setPatient] = useState<Patient>();
  const reads = useReads();
  const claims = reads.useQuery('get', '/v1/claims', { params: { query: { patientId: patient?.id } } }, { enabled: patient !== undefined });
  const match = useCommand((client, body: MatchInput, key) =>
    client.POST('/v1/remittances/{id}/claim-payments/{sequence}/match', {
      params: { path: { id: remittanceId, sequence: String(payment.sequence) }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
  const ofPatient = (claims.data?.items ?? []).map((claim) => claim.id).filter((id) => !payment.candidates.includes(id));
  return (
    <CommandDialog
      title={`Match claim payment ${payment.sequence}`}
      confirm="Match and post"
      command={match}
      input={(form) => {
        const claimId = textOf(form, 'claimId');
        return claimId === undefined ? undefined : { claimId };
      }}
      onClose={onClose}
    >
      <p>
        {money(payment.paidCents)} paid of {money(payment.chargeCents)} charged, for patient control number <code>{payment.patientControlNumber}</code>. The payment is posted to the claim that you choose.
      </p>
      <fieldset>
        <legend>Claim</legend>
        {[...payment.candidates, ...ofPatient].map((id) => (
          <Choice key={id} id={id} />
        ))}
        {payment.candidates.length + ofPatient.length === 0 && <p className="muted">No candidate was found. Look for the patient.</p>}
      </fieldset>
      {patient && <p className="muted small">With all claims of {fullName(patient)}</p>}
      <PatientPicker label="Claims of another patient" onPick={setPatient} />
    </CommandDialog>
  );
}

function Choice({ id }: { id: string }) {
  const claim = useReads().useQuery('get', '/v1/claims/{id}', { params: { path: { id } } });
  return (
    <label className="check">
      <input type="radio" name="claimId" value={id} required />
      {claim.data ? (
        <span>
          {claim.data.patientControlNumber} · <PatientName id={claim.data.patientId} /> · {date(claim.data.serviceDate)} · {money(claim.data.chargeCents)} <Badge status={claim.data.status} />
        </span>
      ) : (
        id
      )}
    </label>
  );
}
