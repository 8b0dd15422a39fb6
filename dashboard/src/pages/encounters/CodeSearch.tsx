import { useState } from 'react';
import { useReads } from '../../api/hooks';
import type { Code } from '#schema';
import { LETTERS_MIN, SearchBox } from '../../ui/SearchBox';

export type CodeSystem = 'icd-10-cm' | 'hcpcs';

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
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const found = useReads().useQuery(
    'get',
    '/v1/codes/{system}',
    { params: { path: { system }, query: { query, on: on || undefined, limit: OPTIONS_MAX } } },
    { enabled: query.length >= LETTERS_MIN },
  );
  const ownFound = own.filter((code) => fits(code, query));
  return (
    <SearchBox
      label={label}
      placeholder="Code or words"
      listLabel={`${label}: codes found`}
      nothing="No code like that"
      typed={typed}
      onType={setTyped}
      query={found}
      options={[...ownFound, ...(found.data?.items ?? []).filter((code) => !ownFound.some((one) => one.code === code.code))]}
      optionKey={(code) => code.code}
      canPick={(code) => code.billable}
      onPick={onPick}
    >
      {(code) => (
        <>
          <strong>{code.code}</strong> {code.description}
          {!code.billable && <span className="muted small"> (too general to bill)</span>}
        </>
      )}
    </SearchBox>
  );
}

function fits(code: Code, query: string): boolean {
  const typed = query.toLowerCase();
  return code.code.toLowerCase().startsWith(typed) || code.description.toLowerCase().includes(typed);
}
