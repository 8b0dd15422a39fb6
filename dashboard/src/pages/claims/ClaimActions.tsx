import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand, useReads } from '../../api/hooks';
import type { Claim } from '#schema';
import { date, money } from '../../format';
import { useMay } from '../../session/rights';
import { CommandDialog } from '../../ui/CommandDialog';
import { SelectField, textOf } from '../../ui/Field';
import { WriteOffDialog, type Owed } from '../patients/WriteOffDialog';
import { CheckDialog } from './CheckDialog';
import { actionsFor, type ClaimAction } from './statuses';

const LABELS: Record<ClaimAction, string> = { validate: 'Check', submit: 'Submit', replace: 'Replace', writeOff: 'Write off', void: 'Void' };

/** What a person can do with a claim in its status; each asks first. */
export function ClaimActions({ claim }: { claim: Claim }) {
  const [open, setOpen] = useState<ClaimAction>();
  const close = () => setOpen(undefined);
  const mayBill = useMay('bill');
  const actions = actionsFor(claim.status).filter((action) => action !== 'writeOff' || claim.insuranceBalanceCents > 0);
  return (
    <>
      {(mayBill ? actions : []).map((action) => (
        <button key={action} type="button" className={action === 'submit' ? 'primary' : undefined} onClick={() => setOpen(action)}>
          {LABELS[action]}
        </button>
      ))}
      {open === 'validate' && <CheckDialog claimId={claim.id} onClose={close} />}
      {open === 'submit' && <SubmitDialog claim={claim} onClose={close} />}
      {open === 'replace' && <ReplaceDialog claim={claim} onClose={close} />}
      {open === 'writeOff' && <WriteOffDialog patientId={claim.patientId} owed={owedOn(claim)} onClose={close} />}
      {open === 'void' && <VoidDialog claim={claim} onClose={close} />}
    </>
  );
}

/** What the patient owes is given up in the patient's ledger. */
function owedOn(claim: Claim): Owed {
  return { encounterId: claim.encounterId, insuranceOwesCents: claim.insuranceBalanceCents, patientOwesCents: 0 };
}

interface ClaimDialogProps {
  claim: Claim;
  onClose: () => void;
}

function SubmitDialog({ claim, onClose }: ClaimDialogProps) {
  const submit = useCommand((client, _: object, key) =>
    client.POST('/v1/claims/{id}/submit', { params: { path: { id: claim.id }, header: { 'Idempotency-Key': key } } }),
  );
  return (
    <CommandDialog title="Submit this claim?" confirm="Submit claim" command={submit} input={() => ({})} onClose={onClose}>
      <p>The claim over {money(claim.chargeCents)} is checked and goes to the payer in the next file. Where a check finds an error, it is held instead.</p>
    </CommandDialog>
  );
}

function VoidDialog({ claim, onClose }: ClaimDialogProps) {
  const withdraw = useCommand((client, _: object, key) =>
    client.POST('/v1/claims/{id}/void', { params: { path: { id: claim.id }, header: { 'Idempotency-Key': key } } }),
  );
  return (
    <CommandDialog title="Void this claim?" confirm="Void claim" command={withdraw} input={() => ({})} onClose={onClose}>
      <p>
        {claim.payerClaimControlNumber
          ? 'The payer has this claim: a void claim (frequency 8) asks the payer to take it back.'
          : 'The payer never took this claim: it is withdrawn here. This cannot be undone.'}
      </p>
    </CommandDialog>
  );
}

function ReplaceDialog({ claim, onClose }: ClaimDialogProps) {
  const navigate = useNavigate();
  const visits = useReads().useQuery('get', '/v1/encounters', { params: { query: { patientId: claim.patientId } } });
  const others = (visits.data?.items ?? []).filter((visit) => visit.status === 'signed' && visit.id !== claim.encounterId);
  const replace = useCommand((client, body: { encounterId?: string }, key) =>
    client.POST('/v1/claims/{id}/replace', { params: { path: { id: claim.id }, header: { 'Idempotency-Key': key } }, body }),
  );
  return (
    <CommandDialog
      title="Replace this claim?"
      confirm="Make replacement"
      command={replace}
      input={(form) => ({ encounterId: textOf(form, 'encounterId') })}
      onDone={(replacement) => navigate(`/claims/${replacement.id}`)}
      onClose={onClose}
    >
      <p>A replacement claim (frequency 7) with the payer’s claim number is made. Check it, then submit it.</p>
      <p>
        Was the visit coded wrongly? <Link to={`/patients/${claim.patientId}/visits/new?like=${claim.encounterId}`}>Record a corrected visit</Link>, have it signed, and choose it here.
      </p>
      <SelectField label="Visit" name="encounterId" error={replace.error}>
        <option value="">The same visit</option>
        {others.map((visit) => (
          <option key={visit.id} value={visit.id}>
            {date(visit.serviceDate)}: {visit.procedures.map((procedure) => procedure.code).join(', ')}
          </option>
        ))}
      </SelectField>
    </CommandDialog>
  );
}
