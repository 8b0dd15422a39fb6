import { useCommand } from '../../api/hooks';
import type { AssignInput, NoteInput, Task } from '#schema';
import { usePerson } from '../../session/Session';
import { CommandDialog } from '../../ui/CommandDialog';
import { NoteField, TextField, textOf } from '../../ui/Field';

interface TaskDialogProps {
  task: Task;
  onClose: () => void;
}

const ASSIGNEE_LENGTH_MAX = 100;
const NOTE_LENGTH_MAX = 500;

export function AssignDialog({ task, onClose }: TaskDialogProps) {
  const { person } = usePerson();
  const assign = useCommand((client, body: AssignInput, key) =>
    client.POST('/v1/tasks/{id}/assign', { params: { path: { id: task.id }, header: { 'Idempotency-Key': key } }, body }),
  );
  return (
    <CommandDialog title="Assign this task" confirm="Assign task" command={assign} input={(form) => ({ assignee: textOf(form, 'assignee') ?? '' })} onClose={onClose}>
      <TextField label="Assign to" name="assignee" required maxLength={ASSIGNEE_LENGTH_MAX} defaultValue={task.assignee ?? person.name} error={assign.error} hint="Your own name takes the task." />
    </CommandDialog>
  );
}

export function NoteDialog({ task, action, onClose }: TaskDialogProps & { action: 'complete' | 'reopen' }) {
  const change = useCommand((client, body: NoteInput, key) => {
    const init = { params: { path: { id: task.id }, header: { 'Idempotency-Key': key } }, body };
    return action === 'complete' ? client.POST('/v1/tasks/{id}/complete', init) : client.POST('/v1/tasks/{id}/reopen', init);
  });
  const completing = action === 'complete';
  return (
    <CommandDialog
      title={completing ? 'Complete this task' : 'Reopen this task'}
      confirm={completing ? 'Complete task' : 'Reopen task'}
      command={change}
      input={(form) => ({ note: textOf(form, 'note') ?? '' })}
      onClose={onClose}
    >
      <NoteField label={completing ? 'What was done' : 'Why it is open again'} name="note" required maxLength={NOTE_LENGTH_MAX} error={change.error} />
    </CommandDialog>
  );
}

export function RetryDialog({ task, onClose }: TaskDialogProps) {
  const retry = useCommand((client, _: object, key) => client.POST('/v1/tasks/{id}/retry', { params: { path: { id: task.id }, header: { 'Idempotency-Key': key } } }));
  return (
    <CommandDialog title="Send the message again?" confirm="Send again" command={retry} input={() => ({})} onClose={onClose}>
      <p>The message goes back to its queue. What it already did is not done twice.</p>
    </CommandDialog>
  );
}
