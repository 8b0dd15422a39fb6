import type { ReactNode } from 'react';
import { useReads } from '../../api/hooks';
import type { Code } from '#schema';
import { CodeSearch } from './CodeSearch';

export interface PickedProcedure {
  code: Code;
  modifiers: string[];
  units: number;
  /** Which of the visit's diagnoses it is for, from 1; none are the first ones. */
  pointers: number[];
}

const UNITS_MAX = 999;
const MODIFIERS_MAX = 4;
export const POINTERS_MAX = 4;

interface ProceduresProps {
  on: string;
  procedures: PickedProcedure[];
  onChange: (procedures: PickedProcedure[]) => void;
}

/** Most rows of one page of the API. */
const FEES_MAX = 200;

/** The procedures of a visit with their modifiers and units. */
export function Procedures({ on, procedures, onChange }: ProceduresProps) {
  // CPT is not free to distribute: its codes are known by the practice's own fee schedule, HCPCS by the code sets
  const fees = useReads().useQuery('get', '/v1/practice/fees', { params: { query: { limit: FEES_MAX } } });
  // one for each code, whatever the number of its prices over time
  const described = new Map((fees.data?.items ?? []).map((fee) => [fee.procedureCode, fee.description]));
  const own = Array.from(described, ([code, description]) => ({ code, description, billable: true }));
  const change = (changed: PickedProcedure, values: Partial<PickedProcedure>) => onChange(procedures.map((one) => (one === changed ? { ...one, ...values } : one)));
  return (
    <>
      <CodeSearch label="Add a procedure (fee schedule or HCPCS)" system="hcpcs" on={on} own={own} onPick={(code) => onChange([...procedures, { code, modifiers: [], units: 1, pointers: [] }])} />
      <ol className="chips" aria-label="Procedures chosen">
        {procedures.map((procedure, index) => (
          <li key={`${procedure.code.code} ${index}`}>
            <span className="grow">
              <strong>{procedure.code.code}</strong> {procedure.code.description || described.get(procedure.code.code)}
            </span>
            <Small label="Modifiers" of={procedure}>
              <input defaultValue={procedure.modifiers.join(' ')} onChange={(event) => change(procedure, { modifiers: modifiersOf(event.target.value) })} />
            </Small>
            <Small label="Diagnoses" of={procedure}>
              <input placeholder="1 2" defaultValue={procedure.pointers.join(' ')} onChange={(event) => change(procedure, { pointers: pointersOf(event.target.value) })} />
            </Small>
            <Small label="Units" of={procedure}>
              <input type="number" min={1} max={UNITS_MAX} value={procedure.units} onChange={(event) => change(procedure, { units: event.target.valueAsNumber || 1 })} />
            </Small>
            <button type="button" aria-label={`Remove procedure ${procedure.code.code}`} onClick={() => onChange(procedures.filter((one) => one !== procedure))}>
              Remove
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function Small({ label, of, children }: { label: string; of: PickedProcedure; children: ReactNode }) {
  return (
    <label className="short small">
      <span className="muted">
        {label}
        <span className="visually-hidden"> of {of.code.code}</span>
      </span>
      {children}
    </label>
  );
}

/** `1, 3` → the first and the third diagnosis */
function pointersOf(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number).slice(0, POINTERS_MAX);
}

/** `25, 59` → two modifiers */
function modifiersOf(text: string): string[] {
  return (text.toUpperCase().match(/[0-9A-Z]{2}/g) ?? []).slice(0, MODIFIERS_MAX);
}
