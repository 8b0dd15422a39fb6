import type { UseQueryResult } from '@tanstack/react-query';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';

/** Fewer letters find too much. */
export const LETTERS_MIN = 2;

interface SearchBoxProps<Option> {
  label: string;
  placeholder: string;
  /** What the list of options is called. */
  listLabel: string;
  /** Said where nothing fits. */
  nothing: string;
  typed: string;
  onType: (typed: string) => void;
  /** The search for what is typed. */
  query: UseQueryResult<unknown, unknown>;
  options: readonly Option[];
  optionKey: (option: Option) => string;
  /** What cannot be picked is shown all the same. */
  canPick?: (option: Option) => boolean;
  onPick: (option: Option) => void;
  children: (option: Option) => ReactNode;
}

/** A field that offers what fits the letters typed so far. Enter picks the first of it and never sends the form around the field. */
export function SearchBox<Option>({ label, placeholder, listLabel, nothing, typed, onType, query, options, optionKey, canPick = () => true, onPick, children }: SearchBoxProps<Option>) {
  const id = useId();
  const asks = typed.trim().length >= LETTERS_MIN;
  const shows = asks && query.data !== undefined;
  const pick = (option: Option) => {
    onPick(option);
    onType('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      const first = shows && options.find(canPick);
      if (first) {
        pick(first);
      }
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" autoComplete="off" placeholder={placeholder} value={typed} onChange={(event) => onType(event.target.value)} onKeyDown={onKeyDown} />
      {asks && query.isError && <ProblemNotice error={query.error} />}
      {shows && (
        <ul className="options" aria-label={listLabel}>
          {options.map((option) => (
            <li key={optionKey(option)}>
              <button type="button" disabled={!canPick(option)} onClick={() => pick(option)}>
                {children(option)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="muted small">
        {asks && query.isFetching ? 'Searching…' : shows && options.length === 0 ? nothing : ''}
      </p>
    </div>
  );
}
