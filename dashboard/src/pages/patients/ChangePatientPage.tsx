import { useParams } from 'react-router';
import { useCommand, useRecordToChange } from '../../api/hooks';
import type { PatientInput } from '#schema';
import { Loaded } from '../../ui/Loaded';
import { fullName } from '../../ui/names';
import { Page, Section } from '../../ui/Page';
import { PatientForm } from './PatientForm';

export function ChangePatientPage() {
  const { id = '' } = useParams();
  const patient = useRecordToChange((client) => client.GET('/v1/patients/{id}', { params: { path: { id } } }), id);
  const change = useCommand((client, body: PatientInput) =>
    client.PUT('/v1/patients/{id}', { params: { path: { id }, header: { 'If-Match': patient.data?.version } }, body }),
  );
  return (
    <Page title="Change a patient" heading={patient.data && `Change ${fullName(patient.data.record)}`} parent={{ to: `/patients/${id}`, label: 'Patient' }}>
      <Section title="Particulars" note="Claims that are sent from now on carry what stands here.">
        <Loaded query={patient} what="the patient">
          {({ record }) => <PatientForm patient={record} command={change} confirm="Save" cancelTo={`/patients/${id}`} />}
        </Loaded>
      </Section>
    </Page>
  );
}
