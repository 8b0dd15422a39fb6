import { useParams } from 'react-router';
import { useReads } from '../../api/hooks';
import { dateTime, fileSize, words } from '../../format';
import { Badge } from '../../ui/Badge';
import { Loaded } from '../../ui/Loaded';
import { Facts, Page, Section } from '../../ui/Page';
import { Problems } from '../../ui/Problems';
import { RawFileButton } from '../../ui/RawFile';
import { DocumentLinks } from './DocumentLinks';
import { isFinal } from './uploadState';

const WATCH_MILLISECONDS = 2_000;

export function DocumentPage() {
  const { id = '' } = useParams();
  const document = useReads().useQuery(
    'get',
    '/v1/documents/{id}',
    { params: { path: { id } } },
    { refetchInterval: (query) => (query.state.data && !isFinal(query.state.data.status) ? WATCH_MILLISECONDS : false) },
  );
  return (
    <Page
      title="File"
      heading={
        document.data && (
          <>
            {document.data.fileName} <Badge status={document.data.status} />
          </>
        )
      }
      parent={{ to: '/uploads', label: 'Upload' }}
    >
      <Loaded query={document} what="the file">
        {(one) => (
          <>
            <Section
              title="File"
              actions={
                one.status !== 'awaitingUpload' && (
                  <RawFileButton label="Raw file" title={one.fileName} link={(client) => client.GET('/v1/documents/{id}/file', { params: { path: { id } } })} />
                )
              }
            >
              <Facts
                facts={[
                  ['Kind', words(one.kind)],
                  ['Size', fileSize(one.sizeBytes)],
                  ['Content type', one.contentType],
                  ['SHA-256', <code>{one.sha256}</code>],
                  ['Added', dateTime(one.createdAt)],
                  ['Finished', one.finishedAt && dateTime(one.finishedAt)],
                ]}
              />
              <p className="timeline-line">
                <DocumentLinks document={one} />
              </p>
            </Section>
            {one.problems.length > 0 && (
              <Section title="Problems" note="Where in the file, and what.">
                <Problems problems={one.problems} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
