import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCommand, useReads } from '../../api/hooks';
import type { Encounter } from '#schema';
import { date, dateTime, money } from '../../format';
import { Badge } from '../../ui/Badge';
import { CommandDialog } from '../../ui/CommandDialog';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { Money } from '../../ui/Money';
import { PatientLink, useProviderName } from '../../ui/names';
import { Facts, Page, Section } from '../../ui/Page';

export function EncounterPage() {
  const { id = '' } = useParams();
  const encounter = useReads().useQuery('get', '/v1/encounters/{id}', { params: { path: { id } } });
  const loaded = encounter.data;
  return (
    <Page
      title="Visit"
      heading={
        loaded && (
          <>
            Visit on {date(loaded.serviceDate)} <Badge status={loaded.status} />
          </>
        )
      }
      parent={loaded ? { to: `/patients/${loaded.patientId}/visits`, label: 'Patient' } : { to: '/patients', label: 'Patients' }}
      actions={loaded && <NextStep encounter={loaded} />}
    >
      <Loaded query={encounter} what="the visit">
        {(one) => <Visit encounter={one} />}
      </Loaded>
    </Page>
  );
}

/** An open visit is signed; a signed one becomes a claim. */
function NextStep({ encounter }: { encounter: Encounter }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const path = { path: { id: encounter.id } };
  const sign = useCommand((client, _: object, key) => client.POST('/v1/encounters/{id}/sign', { params: { ...path, header: { 'Idempotency-Key': key } } }));
  const claim = useCommand((client, _: object, key) => client.POST('/v1/claims', { params: { header: { 'Idempotency-Key': key } }, body: { encounterId: encounter.id } }));
  const close = () => setOpen(false);
  const isOpen = encounter.status === 'open';
  return (
    <>
      <button type="button" className="primary" onClick={() => setOpen(true)}>
        {isOpen ? 'Sign' : 'Make a claim'}
      </button>
      {open && isOpen && (
        <CommandDialog title="Sign this visit?" confirm="Sign visit" command={sign} input={() => ({})} onClose={close}>
          <p>Its charges are priced by the fee schedule and posted to the patient’s ledger. A signed visit is not changed any more.</p>
        </CommandDialog>
      )}
      {open && !isOpen && (
        <CommandDialog title="Make a claim of this visit?" confirm="Make claim" command={claim} input={() => ({})} onDone={(made) => navigate(`/claims/${made.id}`)} onClose={close}>
          <p>It goes to the patient’s primary insurance on the service date, once you submit it.</p>
        </CommandDialog>
      )}
    </>
  );
}

function Visit({ encounter }: { encounter: Encounter }) {
  const providerName = useProviderName();
  return (
    <>
      <Section title="Visit">
        <Facts
          facts={[
            ['Patient', <PatientLink id={encounter.patientId} />],
            ['Rendering provider', providerName(encounter.renderingProviderNpi)],
            ['Service date', date(encounter.serviceDate)],
            ['Place of service', encounter.placeOfService],
            ['Diagnoses', encounter.diagnoses.join(', ')],
            ['Prior authorization', encounter.priorAuthorization],
            ['Signed', encounter.signedAt && dateTime(encounter.signedAt)],
          ]}
        />
      </Section>
      <Section title="Procedures">
        <DataTable
          caption="Procedures"
          rows={encounter.procedures.map((procedure, index) => ({ ...procedure, index }))}
          rowKey={(row) => row.index}
          empty="No procedures."
          columns={[
            { header: 'Procedure', cell: (row) => `${row.code} ${(row.modifiers ?? []).join(' ')}` },
            { header: 'Units', numeric: true, cell: (row) => row.units },
            { header: 'For', cell: (row) => row.diagnosisPointers.map((pointer) => encounter.diagnoses[pointer - 1]).join(', ') },
          ]}
        />
      </Section>
      {encounter.status === 'signed' && <Charges encounterId={encounter.id} />}
    </>
  );
}

function Charges({ encounterId }: { encounterId: string }) {
  const charges = useReads().useQuery('get', '/v1/charges', { params: { query: { encounterId } } });
  return (
    <Section title="Charges">
      <Loaded query={charges} what="charges">
        {({ items }) => (
          <DataTable
            caption="Charges"
            rows={items}
            rowKey={(row) => row.lineNumber}
            empty="No charges."
            columns={[
              { header: 'Line', cell: (row) => row.lineNumber },
              { header: 'Procedure', cell: (row) => `${row.procedureCode} ${row.modifiers.join(' ')}` },
              { header: 'Units', numeric: true, cell: (row) => row.units },
              { header: 'Charge', numeric: true, cell: (row) => <Money cents={row.amountCents} /> },
            ]}
            footer={['Sum', '', '', money(items.reduce((sum, one) => sum + one.amountCents, 0))]}
          />
        )}
      </Loaded>
    </Section>
  );
}
