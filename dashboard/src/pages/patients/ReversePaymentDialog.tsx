import { useCommand } from '../../api/hooks';
import type { LedgerEntry, ReasonInput } from '#schema';
import { date } from '../../format';
import { CommandDialog } from '../../ui/CommandDialog';
import { NoteField, textOf } from '../../ui/Field';

const REASON_LENGTH_MAX = 200;

export function ReversePaymentDialog({ paymentId, entry, onClose }: { paymentId: string; entry: Pick<LedgerEntry, 'effectiveOn'>; onClose: () => void }) {
  const reverse = useCommand((client, body: ReasonInput, key) =>
    client.POST('/v1/payments/{id}/reverse', { params: { path: { id: paymentId }, header: { 'Idempotency-Key': key } }, body }),
  );
  return (
    <CommandDialog
      title={`Reverse the payment of ${date(entry.effectiveOn)}?`}
      confirm="Reverse payment"
      command={reverse}
      input={(form) => ({ reason: textOf(form, 'reason') ?? '' })}
      onClose={onClose}
    >
      <p>An entry with the opposite amounts is posted; the patient owes the money again.</p>
      <NoteField label="Reason" name="reason" required maxLength={REASON_LENGTH_MAX} error={reverse.error} hint="Without anything about the patient’s health." />
    </CommandDialog>
  );
}
