import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode, SyntheticEvent } from 'react';
import { Dialog } from './Dialog';
import { ProblemNotice } from './ProblemNotice';

interface CommandDialogProps<Input, Output> {
  title: string;
  /** The word on the button that does it. */
  confirm: string;
  command: UseMutationResult<Output, Error, Input>;
  /** Reads the form; nothing where it is not complete. */
  input: (form: FormData) => Input | undefined;
  onDone?: (output: Output) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before a change, takes what it needs, and stays open with the reason where it is refused. */
export function CommandDialog<Input, Output>({ title, confirm, command, input, onDone, onClose, children }: CommandDialogProps<Input, Output>) {
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = input(new FormData(event.currentTarget));
    if (values === undefined) {
      return;
    }
    command.mutate(values, {
      onSuccess: (output) => {
        onDone?.(output);
        onClose();
      },
    });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        {children}
        {command.isError && <ProblemNotice error={command.error} />}
        <div className="form-actions">
          <button type="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary" disabled={command.isPending}>
            {command.isPending ? 'Working…' : confirm}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
