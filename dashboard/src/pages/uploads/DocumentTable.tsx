import { Link } from 'react-router';
import { useReads } from '../../api/hooks';
import { dateTime, fileSize, words } from '../../format';
import { Badge } from '../../ui/Badge';
import { DataTable } from '../../ui/DataTable';
import { Loaded } from '../../ui/Loaded';
import { PAGE_ROWS, Pager, usePaging } from '../../ui/Paging';

export function DocumentTable() {
  const paging = usePaging('');
  const documents = useReads().useQuery('get', '/v1/documents', { params: { query: { limit: PAGE_ROWS, cursor: paging.cursor } } });
  return (
    <Loaded query={documents} what="files">
      {(page) => (
        <>
          <DataTable
            caption="Files"
            rows={page.items}
            rowKey={(row) => row.id}
            empty="No files yet."
            columns={[
              { header: 'File', cell: (row) => <Link to={`/uploads/${row.id}`}>{row.fileName}</Link> },
              { header: 'Kind', cell: (row) => words(row.kind) },
              { header: 'Status', cell: (row) => <Badge status={row.status} /> },
              { header: 'Problems', numeric: true, cell: (row) => row.problems.length || <span className="muted">–</span> },
              { header: 'Size', numeric: true, cell: (row) => fileSize(row.sizeBytes) },
              { header: 'Added', cell: (row) => <span className="nowrap">{dateTime(row.createdAt)}</span> },
            ]}
          />
          <Pager paging={paging} nextCursor={page.nextCursor} what="files" />
        </>
      )}
    </Loaded>
  );
}
