import { useState } from 'react';
import { useCommand, useReads } from '../../api/hooks';
import type { Address, Coverage, CoverageInput, Subscriber } from '#schema';
import { today, words } from '../../format';
import { CommandDialog } from '../../ui/CommandDialog';
import { SelectField, TextField, textOf } from '../../ui/Field';
import { ProblemNotice } from '../../ui/ProblemNotice';

const RELATIONSHIPS: readonly CoverageInput['relationship'][] = ['self', 'spouse', 'child', 'other'];

/** @param coverage what is changed; absent for a new one */
export function CoverageDialog({ patientId, coverage, onClose }: { patientId: string; coverage?: Coverage; onClose: () => void }) {
  const [relationship, setRelationship] = useState<CoverageInput['relationship']>(coverage?.relationship ?? 'self');
  // the payers come later than the field: it is told what it shows
  const [payerId, setPayerId] = useState(coverage?.payerId ?? '');
  const payers = useReads().useQuery('get', '/v1/practice/payers');
  const save = useCommand((client, body: CoverageInput, key) =>
    coverage
      ? client.PUT('/v1/patients/{id}/coverages/{coverageId}', { params: { path: { id: patientId, coverageId: coverage.id } }, body })
      : client.POST('/v1/patients/{id}/coverages', { params: { path: { id: patientId }, header: { 'Idempotency-Key': key } }, body }),
  );
  return (
    <CommandDialog
      title={coverage ? 'Change an insurance' : 'Add an insurance'}
      confirm={coverage ? 'Save' : 'Add insurance'}
      command={save}
      input={(form) => coverageOf(form, relationship, coverage?.subscriber?.address)}
      onClose={onClose}
    >
      <p className="muted small">{coverage ? 'Claims that are sent from now on carry what stands here.' : 'The payer is asked about it at once.'}</p>
      {payers.isError && <ProblemNotice error={payers.error} />}
      <SelectField label="Payer" name="payerId" required value={payerId} onChange={(event) => setPayerId(event.target.value)} error={save.error}>
        <option value="">Choose…</option>
        {payers.data?.items.map((payer) => (
          <option key={payer.id} value={payer.id}>
            {payer.name}
          </option>
        ))}
      </SelectField>
      <TextField label="Member id" name="memberId" defaultValue={coverage?.memberId} required pattern="[0-9A-Za-z\-]{2,80}" title="Letters, digits and hyphens" error={save.error} />
      <TextField label="Group number" name="groupNumber" defaultValue={coverage?.groupNumber} maxLength={50} error={save.error} />
      <div className="form-grid">
        <SelectField label="Priority" name="priority" defaultValue={coverage?.priority} required error={save.error}>
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
          error={save.error}
        >
          {RELATIONSHIPS.map((one) => (
            <option key={one} value={one}>
              {words(one)}
            </option>
          ))}
        </SelectField>
        <TextField label="In force from" name="effectiveFrom" type="date" required defaultValue={coverage?.effectiveFrom ?? `${today().slice(0, 4)}-01-01`} error={save.error} />
        <TextField label="In force to" name="effectiveTo" type="date" defaultValue={coverage?.effectiveTo} error={save.error} />
      </div>
      {relationship !== 'self' && (
        <fieldset>
          <legend>Subscriber</legend>
          <div className="form-grid">
            <TextField label="Subscriber’s last name" name="subscriberLastName" defaultValue={coverage?.subscriber?.lastName} required maxLength={60} />
            <TextField label="Subscriber’s first name" name="subscriberFirstName" defaultValue={coverage?.subscriber?.firstName} required maxLength={35} />
            <TextField label="Subscriber’s birth date" name="subscriberBirthDate" type="date" defaultValue={coverage?.subscriber?.birthDate} required />
            <SelectField label="Subscriber’s sex" name="subscriberSex" defaultValue={coverage?.subscriber?.sex} required>
              {!coverage?.subscriber && <option value="">Choose…</option>}
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

function coverageOf(form: FormData, relationship: CoverageInput['relationship'], subscriberAddress: Address | undefined): CoverageInput {
  return {
    payerId: textOf(form, 'payerId') ?? '',
    memberId: textOf(form, 'memberId') ?? '',
    groupNumber: textOf(form, 'groupNumber'),
    priority: Number(textOf(form, 'priority')),
    relationship,
    effectiveFrom: textOf(form, 'effectiveFrom') ?? '',
    effectiveTo: textOf(form, 'effectiveTo'),
    subscriber: relationship === 'self' ? undefined : { ...subscriberOf(form), address: subscriberAddress },
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
