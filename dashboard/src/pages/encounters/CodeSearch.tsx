import { useId, useState } from 'react';
import { useReads } from '../../api/hooks';
import type { Code } from '#schema';
import { ProblemNotice } from '../../ui/ProblemNotice';

export type CodeSystem = 'icd-10-cm' | 'hcpcs';

const LETTERS_MIN = 2;
const OPTIONS_MAX = 12;

interface CodeSearchProps {
  label: string;
  system: CodeSystem;
  /** Only codes in force on this day. */
  on: string;
  /** Codes that the practice itself describes; those that fit come first. */
  own?: readonly Code[];
  onPick: (code: Code) => void;
}

/** Finds codes by their first characters or by words. A code that cannot be billed is shown, but cannot be chosen. */
export function CodeSearch({ label, system, on, own = [], onPick }: CodeSearchProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const found = useReads().useQuery(
    'get',
    '/v1/codes/{system}',
    { params: { path: { system }, query: { query, on: on || undefined, limit: OPTIONS_MAX } } },
    { enabled: query.length >= LETTERS_MIN },
  );
  const ownFound = own.filter((code) => fits(code, query));
  const options = [...ownFound, ...(found.data?.items ?? []).filter((code) => !ownFound.some((one) => one.code === code.code))];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" autoComplete="off" placeholder="Code or words" value={typed} onChange={(event) => setTyped(event.target.value)} />
      {found.isError && <ProblemNotice error={found.error} />}
      {query.length >= LETTERS_MIN && found.data && (
        <ul className="options" aria-label={`${label}: codes found`}>
          {options.map((code) => (
            <li key={code.code}>
              <button
                type="button"
                disabled={!code.billable}
                onClick={() => {
                  onPick(code);
                  setTyped('');
                }}
              >
                <strong>{code.code}</strong> {code.description}
                {!code.billable && <span className="muted small"> (too general to bill)</span>}
              </button>
            </li>
          ))}
          {options.length === 0 && <li className="empty">No code like that</li>}
        </ul>
      )}
    </div>
  );
}

function fits(code: Code, query: string): boolean {
  const typed = query.toLowerCase();
  return code.code.toLowerCase().startsWith(typed) || code.description.toLowerCase().includes(typed);
}
