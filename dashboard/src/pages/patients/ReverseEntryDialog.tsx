import { useCommand } from '../../api/hooks';
import type { LedgerEntry, ReasonInput } from '#schema';
import { date } from '../../format';
import { CommandDialog } from '../../ui/CommandDialog';
import { NoteField, textOf } from '../../ui/Field';

const REASON_LENGTH_MAX = 200;

/** What the entry that is reversed records. */
export interface Reversible {
  what: 'payment' | 'write-off';
  id: string;
  entry: LedgerEntry;
}

/** The payment or write-off that an entry records; nothing where it is another entry, or the reversal of one. */
export function reversibleOf(entry: LedgerEntry): Reversible | undefined {
  if (entry.kind === 'patientPayment' && entry.paymentId !== undefined) {
    return { what: 'payment', id: entry.paymentId, entry };
  }
  return entry.kind === 'writeOff' && entry.writeOffId !== undefined ? { what: 'write-off', id: entry.writeOffId, entry } : undefined;
}

export function ReverseEntryDialog({ reversible: { what, id, entry }, onClose }: { reversible: Reversible; onClose: () => void }) {
  const reverse = useCommand(async (client, body: ReasonInput, key) => {
    const request = { params: { path: { id }, header: { 'Idempotency-Key': key } }, body };
    const { data } = await (what === 'payment' ? client.POST('/v1/payments/{id}/reverse', request) : client.POST('/v1/write-offs/{id}/reverse', request));
    return { data };
  });
  return (
    <CommandDialog
      title={`Reverse the ${what} of ${date(entry.effectiveOn)}?`}
      confirm={`Reverse ${what}`}
      command={reverse}
      input={(form) => ({ reason: textOf(form, 'reason') ?? '' })}
      onClose={onClose}
    >
      <p>An entry with the opposite amounts is posted; the amount is owed again.</p>
      <NoteField label="Reason" name="reason" required maxLength={REASON_LENGTH_MAX} error={reverse.error} hint="Without anything about the patient’s health." />
    </CommandDialog>
  );
}
