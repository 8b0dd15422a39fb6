import { useState } from 'react';
import { useParams } from 'react-router';
import { useReads } from '../../api/hooks';
import type { Task } from '#schema';
import { dateTime, words } from '../../format';
import { useMay } from '../../session/rights';
import { Badge } from '../../ui/Badge';
import { Loaded } from '../../ui/Loaded';
import { Facts, Page, Section } from '../../ui/Page';
import { ResourceLink } from './ResourceLink';
import { AssignDialog, NoteDialog, RetryDialog } from './TaskDialogs';
import { Due } from './TasksPage';

export function TaskPage() {
  const { id = '' } = useParams();
  const task = useReads().useQuery('get', '/v1/tasks/{id}', { params: { path: { id } } });
  return (
    <Page title={task.data?.title ?? 'Task'} parent={{ to: '/tasks', label: 'Tasks' }} actions={task.data && <TaskActions task={task.data} />}>
      <Loaded query={task} what="the task">
        {(one) => (
          <>
            <Section title="What to do">
              <p>{one.whatToDo}</p>
              <Facts
                facts={[
                  ['Status', <Badge status={one.status} />],
                  ['Due', <Due task={one} />],
                  ['Kind', words(one.kind)],
                  ['Category', one.category && words(one.category)],
                  ['Assigned to', one.assignee ?? 'Nobody'],
                  ['About', <ResourceLink type={one.resourceType} id={one.resourceId} />],
                ]}
              />
            </Section>
            <Section title="History">
              <ol className="timeline">
                {one.history.map((action) => (
                  <li key={action.at + action.action}>
                    <div className="timeline-line">
                      <strong>{words(action.action)}</strong>
                      <span>{dateTime(action.at)}</span>
                      <span className="muted">by {action.by}</span>
                    </div>
                    {action.note && <p>{action.note}</p>}
                  </li>
                ))}
              </ol>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

type TaskAction = 'assign' | 'complete' | 'reopen' | 'retry';

const LABELS: Record<TaskAction, string> = { assign: 'Assign', complete: 'Complete', reopen: 'Reopen', retry: 'Send again' };

function actionsFor(task: Task, mayBill: boolean): TaskAction[] {
  if (task.status === 'done') {
    return ['reopen'];
  }
  return task.kind === 'deadLetter' && mayBill ? ['assign', 'retry', 'complete'] : ['assign', 'complete'];
}

function TaskActions({ task }: { task: Task }) {
  const [open, setOpen] = useState<TaskAction>();
  const close = () => setOpen(undefined);
  const mayBill = useMay('bill');
  return (
    <>
      {actionsFor(task, mayBill).map((action) => (
        <button key={action} type="button" className={action === 'complete' ? 'primary' : undefined} onClick={() => setOpen(action)}>
          {LABELS[action]}
        </button>
      ))}
      {open === 'assign' && <AssignDialog task={task} onClose={close} />}
      {open === 'retry' && <RetryDialog task={task} onClose={close} />}
      {(open === 'complete' || open === 'reopen') && <NoteDialog task={task} action={open} onClose={close} />}
    </>
  );
}
