import { Section } from '../../ui/Page';
import { ClaimTable } from '../claims/ClaimTable';
import { useTabPatient } from './PatientPage';

export function ClaimsTab() {
  const patient = useTabPatient();
  return (
    <Section title="Claims, newest first">
      <ClaimTable patientId={patient.id} ofOnePatient />
    </Section>
  );
}
