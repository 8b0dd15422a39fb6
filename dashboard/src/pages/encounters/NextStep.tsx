import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../api/hooks';
import type { Encounter } from '#schema';
import { useMay } from '../../session/rights';
import { CommandDialog } from '../../ui/CommandDialog';
import { useClaimsOf } from './useClaimsOf';

/** An open visit is changed and signed; a signed one becomes a claim, once. */
export function NextStep({ encounter }: { encounter: Encounter }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const maySign = useMay('sign');
  const mayBill = useMay('bill');
  const claims = useClaimsOf(encounter);
  const path = { path: { id: encounter.id } };
  const sign = useCommand((client, _: object, key) => client.POST('/v1/encounters/{id}/sign', { params: { ...path, header: { 'Idempotency-Key': key } } }));
  const claim = useCommand((client, _: object, key) => client.POST('/v1/claims', { params: { header: { 'Idempotency-Key': key } }, body: { encounterId: encounter.id } }));
  const close = () => setOpen(false);
  if (encounter.status === 'open') {
    return (
      <>
        <Link className="button" to={`/encounters/${encounter.id}/change`}>
          Change
        </Link>
        {maySign ? (
          <button type="button" className="primary" onClick={() => setOpen(true)}>
            Sign
          </button>
        ) : (
          <p className="muted">A provider signs this visit.</p>
        )}
        {open && (
          <CommandDialog title="Sign this visit?" confirm="Sign visit" command={sign} input={() => ({})} onClose={close}>
            <p>Its charges are priced by the fee schedule and posted to the patient’s ledger. A signed visit is not changed any more.</p>
          </CommandDialog>
        )}
      </>
    );
  }
  return (
    <>
      <Link className="button" to={`/patients/${encounter.patientId}/visits/new?like=${encounter.id}`}>
        Record a corrected visit
      </Link>
      {mayBill && claims?.every((one) => one.status === 'voided') && (
        <button type="button" className="primary" onClick={() => setOpen(true)}>
          Make a claim
        </button>
      )}
      {open && (
        <CommandDialog title="Make a claim of this visit?" confirm="Make claim" command={claim} input={() => ({})} onDone={(made) => navigate(`/claims/${made.id}`)} onClose={close}>
          <p>It goes to the patient’s primary insurance on the service date, once you submit it.</p>
        </CommandDialog>
      )}
    </>
  );
}
