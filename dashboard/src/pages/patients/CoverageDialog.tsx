import { useState } from 'react';
import { useCommand, useReads } from '../../api/hooks';
import type { CoverageInput, Subscriber } from '#schema';
import { today, words } from '../../format';
import { CommandDialog } from '../../ui/CommandDialog';
import { SelectField, TextField, textOf } from '../../ui/Field';

const RELATIONSHIPS: readonly CoverageInput['relationship'][] = ['self', 'spouse', 'child', 'other'];

export function CoverageDialog({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const [relationship, setRelationship] = useState<CoverageInput['relationship']>('self');
  const payers = useReads().useQuery('get', '/v1/practice/payers');
  const add = useCommand((client, body: CoverageInput, key) =>
    client.POST('/v1/patients/{id}/coverages', { params: { path: { id: patientId }, header: { 'Idempotency-Key': key } }, body }),
  );
  return (
    <CommandDialog title="Add an insurance" confirm="Add insurance" command={add} input={(form) => coverageOf(form, relationship)} onClose={onClose}>
      <p className="muted small">The payer is asked about it at once.</p>
      <SelectField label="Payer" name="payerId" required error={add.error}>
        {payers.data?.items.map((payer) => (
          <option key={payer.id} value={payer.id}>
            {payer.name}
          </option>
        ))}
      </SelectField>
      <TextField label="Member id" name="memberId" required pattern="[0-9A-Za-z\-]{2,80}" title="Letters, digits and hyphens" error={add.error} />
      <TextField label="Group number" name="groupNumber" maxLength={50} error={add.error} />
      <div className="form-grid">
        <SelectField label="Priority" name="priority" required error={add.error}>
          <option value="1">Primary</option>
          <option value="2">Secondary</option>
          <option value="3">Tertiary</option>
        </SelectField>
        <SelectField
          label="The patient is the subscriber’s"
          name="relationship"
          required
          value={relationship}
          onChange={(event) => setRelationship(RELATIONSHIPS.find((one) => one === event.target.value) ?? 'self')}
          error={add.error}
        >
          {RELATIONSHIPS.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </SelectField>
        <TextField label="In force from" name="effectiveFrom" type="date" required defaultValue={`${today().slice(0, 4)}-01-01`} error={add.error} />
        <TextField label="In force to" name="effectiveTo" type="date" error={add.error} />
      </div>
      {relationship !== 'self' && (
        <fieldset>
          <legend>Subscriber</legend>
          <div className="form-grid">
            <TextField label="Subscriber’s last name" name="subscriberLastName" required maxLength={60} />
            <TextField label="Subscriber’s first name" name="subscriberFirstName" required maxLength={35} />
            <TextField label="Subscriber’s birth date" name="subscriberBirthDate" type="date" required />
            <SelectField label="Subscriber’s sex" name="subscriberSex" required>
              <option value="female">Female</option>
              <option value="male">Male</option>
              <option value="unknown">Unknown</option>
            </SelectField>
          </div>
        </fieldset>
      )}
    </CommandDialog>
  );
}

function coverageOf(form: FormData, relationship: CoverageInput['relationship']): CoverageInput {
  return {
    payerId: textOf(form, 'payerId') ?? '',
    memberId: textOf(form, 'memberId') ?? '',
    groupNumber: textOf(form, 'groupNumber'),
    priority: Number(textOf(form, 'priority')),
    relationship,
    effectiveFrom: textOf(form, 'effectiveFrom') ?? '',
    effectiveTo: textOf(form, 'effectiveTo'),
    subscriber: relationship === 'self' ? undefined : subscriberOf(form),
  };
}

function subscriberOf(form: FormData): Subscriber {
  return {
    lastName: textOf(form, 'subscriberLastName') ?? '',
    firstName: textOf(form, 'subscriberFirstName') ?? '',
    birthDate: textOf(form, 'subscriberBirthDate') ?? '',
    sex: (textOf(form, 'subscriberSex') ?? 'unknown') as Subscriber['sex'],
  };
}
