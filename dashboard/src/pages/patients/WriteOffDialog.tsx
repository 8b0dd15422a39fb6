import { useState } from 'react';
import { useCommand } from '../../api/hooks';
import type { OpenVisit, WriteOffAccount, WriteOffInput, WriteOffReason } from '#schema';
import { money, parseCents, words } from '../../format';
import { CommandDialog } from '../../ui/CommandDialog';
import { SelectField, TextField, textOf } from '../../ui/Field';

const NOTE_LENGTH_MAX = 120;

const REASONS: Record<WriteOffAccount, readonly WriteOffReason[]> = {
  insuranceReceivable: [
    'timelyFiling',
    'noAuthorization',
    'notMedicallyNecessary',
    'nonCoveredOrMaximumBenefit',
    'bundled',
    'credentialingOrContracting',
    'contractual',
    'effortsExhausted',
    'administrative',
    'smallBalance',
    'other',
  ],
  patientReceivable: ['smallBalance', 'charity', 'promptPayDiscount', 'serviceRecovery', 'badDebt', 'collectionAgency', 'deceased', 'bankruptcy', 'other'],
};

const OWED_BY: Record<WriteOffAccount, string> = { insuranceReceivable: 'Insurance', patientReceivable: 'The patient' };

/** What of a visit can be given up. */
export type Owed = Pick<OpenVisit, 'encounterId' | 'insuranceOwesCents' | 'patientOwesCents'>;

export function WriteOffDialog({ patientId, owed, onClose }: { patientId: string; owed: Owed; onClose: () => void }) {
  const openCents: Record<WriteOffAccount, number> = { insuranceReceivable: owed.insuranceOwesCents, patientReceivable: owed.patientOwesCents };
  const accounts = (['insuranceReceivable', 'patientReceivable'] as const).filter((one) => openCents[one] > 0);
  const [account, setAccount] = useState<WriteOffAccount>(accounts[0] ?? 'insuranceReceivable');
  const [unreadable, setUnreadable] = useState(false);
  const writeOff = useCommand((client, body: WriteOffInput, key) => client.POST('/v1/write-offs', { params: { header: { 'Idempotency-Key': key } }, body }));
  const writeOffOf = (form: FormData): WriteOffInput | undefined => {
    const amountCents = parseCents(textOf(form, 'amountCents') ?? '');
    setUnreadable(amountCents === undefined || amountCents === 0);
    if (!amountCents) {
      return undefined;
    }
    return {
      patientId,
      encounterId: owed.encounterId,
      account,
      amountCents,
      reason: textOf(form, 'reason') as WriteOffReason,
      note: textOf(form, 'note'),
    };
  };
  return (
    <CommandDialog title="Write off" confirm="Write off" command={writeOff} input={writeOffOf} onClose={onClose}>
      <p>Nobody owes the amount any more. It can be reversed in the patient’s ledger.</p>
      <SelectField label="Owed by" name="account" required value={account} onChange={(event) => setAccount(event.target.value as WriteOffAccount)} error={writeOff.error}>
        {accounts.map((one) => (
          <option key={one} value={one}>
            {OWED_BY[one]}, {money(openCents[one])}
          </option>
        ))}
      </SelectField>
      <TextField
        key={account}
        label="Amount in dollars"
        name="amountCents"
        required
        inputMode="decimal"
        defaultValue={(openCents[account] / 100).toFixed(2)}
        error={writeOff.error}
      />
      {unreadable && (
        <p className="field-problem" role="alert">
          Give an amount such as 25.00.
        </p>
      )}
      <SelectField label="Reason" name="reason" required error={writeOff.error}>
        <option value="">Choose a reason</option>
        {REASONS[account].map((reason) => (
          <option key={reason} value={reason}>
            {words(reason)}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Note"
        name="note"
        maxLength={NOTE_LENGTH_MAX}
        error={writeOff.error}
        hint="Stands in the ledger, which the patient can read. Without anything about the patient’s health."
      />
    </CommandDialog>
  );
}
