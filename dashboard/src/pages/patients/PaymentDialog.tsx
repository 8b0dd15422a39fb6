import { useState } from 'react';
import { useCommand } from '../../api/hooks';
import type { PaymentInput } from '#schema';
import { money, parseCents, today } from '../../format';
import { CommandDialog } from '../../ui/CommandDialog';
import { SelectField, TextField, textOf } from '../../ui/Field';

export function PaymentDialog({ patientId, owedCents, onClose }: { patientId: string; owedCents: number | undefined; onClose: () => void }) {
  const [unreadable, setUnreadable] = useState(false);
  const record = useCommand((client, body: PaymentInput, key) => client.POST('/v1/payments', { params: { header: { 'Idempotency-Key': key } }, body }));
  const paymentOf = (form: FormData): PaymentInput | undefined => {
    const amountCents = parseCents(textOf(form, 'amountCents') ?? '');
    setUnreadable(amountCents === undefined || amountCents === 0);
    if (!amountCents) {
      return undefined;
    }
    return {
      patientId,
      amountCents,
      method: (textOf(form, 'method') ?? 'cash') as PaymentInput['method'],
      receivedOn: textOf(form, 'receivedOn') ?? today(),
      atVisit: form.get('atVisit') === 'on',
    };
  };
  return (
    <CommandDialog title="Record a payment" confirm="Record payment" command={record} input={paymentOf} onClose={onClose}>
      <TextField
        label="Amount in dollars"
        name="amountCents"
        required
        inputMode="decimal"
        defaultValue={owedCents !== undefined && owedCents > 0 ? (owedCents / 100).toFixed(2) : ''}
        hint={owedCents === undefined ? undefined : `The patient owes ${money(owedCents)}.`}
        problem={unreadable ? 'Give an amount such as 25.00.' : undefined}
        error={record.error}
      />
      <SelectField label="Method" name="method" required error={record.error}>
        <option value="cash">Cash</option>
        <option value="check">Check</option>
        <option value="card">Card</option>
      </SelectField>
      <TextField label="Received on" name="receivedOn" type="date" required defaultValue={today()} max={today()} error={record.error} />
      <label className="check">
        <input type="checkbox" name="atVisit" /> Paid at the visit
      </label>
    </CommandDialog>
  );
}
