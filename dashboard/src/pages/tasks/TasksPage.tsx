import { Link, useSearchParams } from 'react-router';
import { useReads } from '../../api/hooks';
import type { Task } from '#schema';
import { date, today, words } from '../../format';
import { DataTable } from '../../ui/DataTable';
import { SelectField } from '../../ui/Field';
import { Loaded } from '../../ui/Loaded';
import { Page, Section } from '../../ui/Page';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';
import { ResourceLink } from './ResourceLink';

export function TasksPage() {
  const [search, setSearch] = useSearchParams();
  const status = search.get('status') === 'done' ? 'done' : 'open';
  const paging = usePaging(status);
  const tasks = useReads().useQuery('get', '/v1/tasks', { params: { query: { status, limit: PAGE_ROWS, cursor: paging.cursor } } });
  return (
    <Page title="Tasks">
      <Section title="What needs a person, by due date">
        <div className="filters">
          <SelectField filter label="Show" name="status" value={status} onChange={(event) => setSearch(event.target.value === 'done' ? { status: 'done' } : {}, { replace: true })}>
            <option value="open">Open</option>
            <option value="done">Done</option>
          </SelectField>
        </div>
        <Loaded query={tasks} what="tasks">
          {(page) => (
            <>
              <DataTable
                caption="Tasks"
                rows={page.items}
                rowKey={(row) => row.id}
                empty={status === 'open' ? 'Nothing needs a person right now.' : 'No task was completed yet.'}
                columns={[
                  { header: 'Due', cell: (row) => <Due task={row} /> },
                  {
                    header: 'Task',
                    cell: (row) => (
                      <>
                        <Link to={`/tasks/${row.id}`}>{row.title}</Link>
                        {row.category && <span className="muted small in-short">{words(row.category)}</span>}
                      </>
                    ),
                  },
                  { header: 'About', cell: (row) => <ResourceLink type={row.resourceType} id={row.resourceId} /> },
                  { header: 'What to do', cell: (row) => <span className="small">{row.whatToDo}</span> },
                  { header: 'Assigned to', cell: (row) => row.assignee ?? <span className="muted">Nobody</span> },
                ]}
              />
              <Pager paging={paging} nextCursor={page.nextCursor} what="tasks" />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

export function Due({ task }: { task: Task }) {
  const overdue = task.status === 'open' && task.dueOn < today();
  return (
    <span className="nowrap">
      {date(task.dueOn)} {overdue && <span className="badge bad">Overdue</span>}
    </span>
  );
}
