import { useParams, useSearchParams } from 'react-router';
import { useCommand, useReads } from '../../api/hooks';
import type { EncounterInput } from '#schema';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { VisitForm } from './VisitForm';

/** An empty form, or with `?like=` one that starts as a copy of another visit, to be corrected. */
export function NewVisitPage() {
  const { id: patientId = '' } = useParams();
  const [search] = useSearchParams();
  const like = search.get('like');
  const original = useReads().useQuery('get', '/v1/encounters/{id}', { params: { path: { id: like ?? '' } } }, { enabled: like !== null });
  const record = useCommand((client, body: EncounterInput, key) => client.POST('/v1/encounters', { params: { header: { 'Idempotency-Key': key } }, body }));
  const form = { patientId, command: record, confirm: 'Record visit', cancelTo: `/patients/${patientId}/visits` };
  return (
    <Page title={like === null ? 'Record a visit' : 'Record a corrected visit'} parent={{ to: `/patients/${patientId}/visits`, label: 'Patient' }}>
      {like === null ? (
        <VisitForm {...form} />
      ) : (
        <Loaded query={original} what="the visit">
          {(visit) => <VisitForm {...form} visit={{ ...visit, externalId: undefined }} />}
        </Loaded>
      )}
    </Page>
  );
}
