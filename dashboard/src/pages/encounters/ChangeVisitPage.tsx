import { useParams } from 'react-router';
import { useCommand, useRecordToChange } from '../../api/hooks';
import type { EncounterInput } from '#schema';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { VisitForm } from './VisitForm';

/** Corrects a visit that is not signed yet. */
export function ChangeVisitPage() {
  const { id = '' } = useParams();
  const visit = useRecordToChange((client) => client.GET('/v1/encounters/{id}', { params: { path: { id } } }), id);
  const change = useCommand((client, body: EncounterInput) =>
    client.PUT('/v1/encounters/{id}', { params: { path: { id }, header: { 'If-Match': visit.data?.version } }, body }),
  );
  return (
    <Page title="Change a visit" parent={{ to: `/encounters/${id}`, label: 'Visit' }}>
      <Loaded query={visit} what="the visit">
        {({ record }) => <VisitForm patientId={record.patientId} visit={record} command={change} confirm="Save" cancelTo={`/encounters/${id}`} />}
      </Loaded>
    </Page>
  );
}
