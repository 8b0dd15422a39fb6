import type { Code } from '#schema';
import { CodeSearch } from './CodeSearch';

export interface PickedProcedure {
  code: Code;
  modifiers: string[];
  units: number;
}

const UNITS_MAX = 999;
const MODIFIERS_MAX = 4;

interface ProceduresProps {
  on: string;
  procedures: PickedProcedure[];
  onChange: (procedures: PickedProcedure[]) => void;
}

/** The procedures of a visit with their modifiers and units. */
export function Procedures({ on, procedures, onChange }: ProceduresProps) {
  const change = (changed: PickedProcedure, values: Partial<PickedProcedure>) => onChange(procedures.map((one) => (one === changed ? { ...one, ...values } : one)));
  return (
    <>
      <CodeSearch label="Add a procedure (HCPCS or CPT)" system="hcpcs" on={on} onPick={(code) => onChange([...procedures, { code, modifiers: [], units: 1 }])} />
      <ol className="chips" aria-label="Procedures chosen">
        {procedures.map((procedure, index) => (
          <li key={`${procedure.code.code} ${index}`}>
            <span className="grow">
              <strong>{procedure.code.code}</strong> {procedure.code.description}
            </span>
            <input
              className="short"
              aria-label={`Modifiers of ${procedure.code.code}`}
              placeholder="Modifiers"
              defaultValue={procedure.modifiers.join(' ')}
              onBlur={(event) => change(procedure, { modifiers: modifiersOf(event.target.value) })}
            />
            <input
              className="short"
              type="number"
              min={1}
              max={UNITS_MAX}
              aria-label={`Units of ${procedure.code.code}`}
              value={procedure.units}
              onChange={(event) => change(procedure, { units: event.target.valueAsNumber || 1 })}
            />
            <button type="button" aria-label={`Remove procedure ${procedure.code.code}`} onClick={() => onChange(procedures.filter((one) => one !== procedure))}>
              Remove
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

/** `25, 59` → two modifiers */
function modifiersOf(text: string): string[] {
  return (text.toUpperCase().match(/[0-9A-Z]{2}/g) ?? []).slice(0, MODIFIERS_MAX);
}
