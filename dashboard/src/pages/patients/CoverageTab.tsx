import { useState } from 'react';
import { useReads } from '../../api/hooks';
import type { Coverage } from '#schema';
import { date, words } from '../../format';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { usePayerName } from '../../ui/names';
import { Section } from '../../ui/Page';
import { EligibilityList } from '../eligibility/EligibilityList';
import { AskPayerButton } from './AskPayerButton';
import { CoverageDialog } from './CoverageDialog';
import { useTabPatient } from './PatientPage';

const PRIORITIES: Record<number, string> = { 1: 'Primary', 2: 'Secondary', 3: 'Tertiary' };

export function CoverageTab() {
  const patient = useTabPatient();
  const [open, setOpen] = useState<'new' | Coverage>();
  const payerName = usePayerName();
  const coverages = useReads().useQuery('get', '/v1/patients/{id}/coverages', { params: { path: { id: patient.id } } });
  return (
    <>
      <Section
        title="Insurances"
        actions={
          <button type="button" onClick={() => setOpen('new')}>
            Add insurance
          </button>
        }
      >
        <Loaded query={coverages} what="insurances">
          {({ items }) => (
            <DataTable
              caption="Insurances"
              rows={items}
              rowKey={(row) => row.id}
              empty="No insurance. Without one the patient pays for everything."
              columns={[
                { header: 'Priority', cell: (row) => PRIORITIES[row.priority] ?? row.priority },
                { header: 'Payer', cell: (row) => payerName(row.payerId) },
                { header: 'Member id', cell: (row) => row.memberId },
                { header: 'Group', cell: (row) => row.groupNumber },
                { header: 'Patient is', cell: (row) => words(row.relationship) },
                { header: 'In force', cell: inForce },
                { header: 'Eligibility', cell: (row) => <AskPayerButton coverage={row} payerName={payerName(row.payerId)} /> },
                {
                  header: 'Change',
                  cell: (row) => (
                    <button type="button" aria-label={`Change member ${row.memberId} of ${payerName(row.payerId)}`} onClick={() => setOpen(row)}>
                      Change
                    </button>
                  ),
                },
              ]}
            />
          )}
        </Loaded>
      </Section>
      <Section title="Eligibility">
        <EligibilityList patientId={patient.id} coverageIds={(coverages.data?.items ?? []).map((coverage) => coverage.id)} />
      </Section>
      {open && <CoverageDialog patientId={patient.id} coverage={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function inForce(coverage: Coverage): string {
  return coverage.effectiveTo ? `${date(coverage.effectiveFrom)} to ${date(coverage.effectiveTo)}` : `since ${date(coverage.effectiveFrom)}`;
}
