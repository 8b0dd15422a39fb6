import type { SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../api/hooks';
import type { PatientInput } from '#schema';
import { today } from '../../format';
import { SelectField, TextField, textOf } from '../../ui/Field';
import { Page, Section } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';

export function RegisterPage() {
  const navigate = useNavigate();
  const register = useCommand((client, body: PatientInput, key) => client.POST('/v1/patients', { params: { header: { 'Idempotency-Key': key } }, body }));
  const { error } = register;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    register.mutate(patientOf(new FormData(event.currentTarget)), { onSuccess: (patient) => navigate(`/patients/${patient.id}`) });
  };
  return (
    <Page title="Register a patient" parent={{ to: '/patients', label: 'Patients' }}>
      <Section title="New patient" note="If somebody like this is registered already, the record says so.">
        <form className="stack" onSubmit={submit}>
          <div className="form-grid">
            <TextField label="Last name" name="lastName" required maxLength={60} error={error} />
            <TextField label="First name" name="firstName" required maxLength={35} error={error} />
            <TextField label="Middle name" name="middleName" maxLength={25} error={error} />
            <TextField label="Birth date" name="birthDate" type="date" required max={today()} error={error} />
            <SelectField label="Sex" name="sex" required error={error}>
              <option value="female">Female</option>
              <option value="male">Male</option>
              <option value="unknown">Unknown</option>
            </SelectField>
            <TextField label="Record number" name="externalId" maxLength={64} hint="As in the clinic’s own records" error={error} />
          </div>
          <div className="form-grid">
            <TextField label="Street" name="address/line1" error={error} required maxLength={55} />
            <TextField label="Apartment or suite" name="address/line2" error={error} maxLength={55} />
            <TextField label="City" name="address/city" error={error} required minLength={2} maxLength={30} />
            <TextField label="State" name="address/state" error={error} required pattern="[A-Za-z]{2}" title="Two letters" />
            <TextField label="ZIP code" name="address/postalCode" error={error} required pattern="[0-9]{5}(-?[0-9]{4})?" title="Five or nine digits" inputMode="numeric" />
            <TextField label="Phone" name="phone" type="tel" pattern="[^0-9]*([0-9][^0-9]*){10}" title="Ten digits" error={error} />
            <TextField label="E-mail" name="email" type="email" maxLength={254} error={error} />
          </div>
          {register.isError && <ProblemNotice error={error} />}
          <div className="form-actions">
            <button type="button" onClick={() => navigate('/patients')}>
              Cancel
            </button>
            <button type="submit" className="primary" disabled={register.isPending}>
              {register.isPending ? 'Registering…' : 'Register patient'}
            </button>
          </div>
        </form>
      </Section>
    </Page>
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
