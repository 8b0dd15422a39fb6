import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import { ApiError } from '../api/problem';

interface Labelled {
  label: string;
  name: string;
  hint?: string;
  /** Part of a filter, where nothing is asked for: not marked as optional. */
  filter?: boolean;
  /** What the page itself found wrong with the value. */
  problem?: string;
  /** The last failure of the form; shown here where it is about this field. */
  error?: unknown;
}

interface FrameProps {
  id: string;
  label: string;
  hint?: string;
  optional: boolean;
  problem?: string;
  children: ReactNode;
}

function Frame({ id, label, hint, optional, problem, children }: FrameProps) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional && <span className="muted"> (optional)</span>}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="muted small">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function useField({ name, hint, problem: ownProblem, error }: Omit<Labelled, 'label' | 'filter'>) {
  const id = useId();
  const problem = ownProblem ?? (error instanceof ApiError && error.isAbout(name) ? error.detail : undefined);
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return { id, problem, control: { id, name, 'aria-describedby': describedBy, 'aria-invalid': problem ? true : undefined } };
}

export function TextField({ label, hint, filter, problem: ownProblem, error, ...input }: Labelled & Omit<InputHTMLAttributes<HTMLInputElement>, 'name'>) {
  const { id, problem, control } = useField({ name: input.name, hint, problem: ownProblem, error });
  return (
    <Frame id={id} label={label} hint={hint} optional={!input.required && !filter} problem={problem}>
      <input type="text" autoComplete="off" {...input} {...control} />
    </Frame>
  );
}

export function SelectField({ label, hint, filter, problem: ownProblem, error, children, ...select }: Labelled & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name'>) {
  const { id, problem, control } = useField({ name: select.name, hint, problem: ownProblem, error });
  return (
    <Frame id={id} label={label} hint={hint} optional={!select.required && !filter} problem={problem}>
      <select {...select} {...control}>
        {children}
      </select>
    </Frame>
  );
}

export function NoteField({ label, hint, filter, problem: ownProblem, error, ...textarea }: Labelled & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name'>) {
  const { id, problem, control } = useField({ name: textarea.name, hint, problem: ownProblem, error });
  return (
    <Frame id={id} label={label} hint={hint} optional={!textarea.required && !filter} problem={problem}>
      <textarea rows={3} {...textarea} {...control} />
    </Frame>
  );
}

/** The trimmed text of a form's field; nothing where it is empty. */
export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
