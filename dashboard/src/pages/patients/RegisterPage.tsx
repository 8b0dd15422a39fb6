import { useCommand } from '../../api/hooks';
import type { PatientInput } from '#schema';
import { Page, Section } from '../../ui/Page';
import { PatientForm } from './PatientForm';

export function RegisterPage() {
  const register = useCommand((client, body: PatientInput, key) => client.POST('/v1/patients', { params: { header: { 'Idempotency-Key': key } }, body }));
  return (
    <Page title="Register a patient" parent={{ to: '/patients', label: 'Patients' }}>
      <Section title="New patient" note="If somebody like this is registered already, the record says so.">
        <PatientForm command={register} confirm="Register patient" cancelTo="/patients" />
      </Section>
    </Page>
  );
}
