import type { UseMutationResult } from '@tanstack/react-query';
import type { SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Patient, PatientInput } from '#schema';
import { phone, postalCode, today } from '../../format';
import { SelectField, TextField, textOf } from '../../ui/Field';
import { ProblemNotice } from '../../ui/ProblemNotice';

interface PatientFormProps {
  /** What the fields start with; absent for a new patient. */
  patient?: Patient;
  command: UseMutationResult<Patient, Error, PatientInput>;
  confirm: string;
  cancelTo: string;
}

/** A patient's particulars; leads to the patient's page once they are saved. */
export function PatientForm({ patient, command, confirm, cancelTo }: PatientFormProps) {
  const navigate = useNavigate();
  const { error } = command;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    command.mutate(patientOf(new FormData(event.currentTarget)), { onSuccess: (saved) => navigate(`/patients/${saved.id}`) });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="form-grid">
        <TextField label="Last name" name="lastName" defaultValue={patient?.lastName} required maxLength={60} error={error} />
        <TextField label="First name" name="firstName" defaultValue={patient?.firstName} required maxLength={35} error={error} />
        <TextField label="Middle name" name="middleName" defaultValue={patient?.middleName} maxLength={25} error={error} />
        <TextField label="Birth date" name="birthDate" defaultValue={patient?.birthDate} type="date" required max={today()} error={error} />
        <SelectField label="Sex" name="sex" defaultValue={patient?.sex} required error={error}>
          {!patient && <option value="">Choose…</option>}
          <option value="female">Female</option>
          <option value="male">Male</option>
          <option value="unknown">Unknown</option>
        </SelectField>
        <TextField label="Record number" name="externalId" defaultValue={patient?.externalId} maxLength={64} hint="As in the clinic’s own records" error={error} />
      </div>
      <div className="form-grid">
        <TextField label="Street" name="address/line1" defaultValue={patient?.address.line1} required maxLength={55} error={error} />
        <TextField label="Apartment or suite" name="address/line2" defaultValue={patient?.address.line2} maxLength={55} error={error} />
        <TextField label="City" name="address/city" defaultValue={patient?.address.city} required minLength={2} maxLength={30} error={error} />
        <TextField label="State" name="address/state" defaultValue={patient?.address.state} required pattern="[A-Za-z]{2}" title="Two letters" error={error} />
        <TextField label="ZIP code" name="address/postalCode" defaultValue={patient && postalCode(patient.address.postalCode)} required pattern="[0-9]{5}(-?[0-9]{4})?" title="Five or nine digits" inputMode="numeric" error={error} />
        <TextField label="Phone" name="phone" defaultValue={patient?.phone && phone(patient.phone)} type="tel" pattern="[^0-9]*([0-9][^0-9]*){10}" title="Ten digits" error={error} />
        <TextField label="E-mail" name="email" defaultValue={patient?.email} type="email" maxLength={254} error={error} />
      </div>
      {command.isError && <ProblemNotice error={error} />}
      <div className="form-actions">
        <button type="button" onClick={() => navigate(cancelTo)}>
          Cancel
        </button>
        <button type="submit" className="primary" disabled={command.isPending}>
          {command.isPending ? 'Saving…' : confirm}
        </button>
      </div>
    </form>
  );
}

function digitsOf(text: string | undefined): string | undefined {
  return text?.replace(/\D/g, '');
}

function patientOf(form: FormData): PatientInput {
  return {
    externalId: textOf(form, 'externalId'),
    lastName: textOf(form, 'lastName') ?? '',
    firstName: textOf(form, 'firstName') ?? '',
    middleName: textOf(form, 'middleName'),
    birthDate: textOf(form, 'birthDate') ?? '',
    sex: (textOf(form, 'sex') ?? 'unknown') as PatientInput['sex'],
    address: {
      line1: textOf(form, 'address/line1') ?? '',
      line2: textOf(form, 'address/line2'),
      city: textOf(form, 'address/city') ?? '',
      state: (textOf(form, 'address/state') ?? '').toUpperCase(),
      postalCode: digitsOf(textOf(form, 'address/postalCode')) ?? '',
    },
    phone: digitsOf(textOf(form, 'phone')),
    email: textOf(form, 'email'),
  };
}
