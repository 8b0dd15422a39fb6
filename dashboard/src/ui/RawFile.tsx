import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApiClient } from '../api/hooks';
import type { ApiClient } from '../api/client';
import { Dialog } from './Dialog';
import { Loaded } from './Loaded';
import { asLines } from './ediText';

type GetLink = (client: ApiClient) => Promise<{ data?: { url: string } }>;

const SHOWN_BYTES_MAX = 1024 * 1024;

interface RawFileProps {
  title: string;
  link: GetLink;
  /** The number by which the file names the record: its lines are marked, the first of them comes into view. */
  about?: string;
}

/** A button that opens the raw file behind a record in a window, as text; the file itself is one click further. */
export function RawFileButton(props: RawFileProps & { label: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {props.label}
      </button>
      {open && <RawFileDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

interface RawFile {
  url: string;
  text: string | undefined;
  bytes: number;
}

/** Signed URLs live for minutes, so the link is asked for when the window opens and never kept. */
async function read(client: ApiClient, link: GetLink): Promise<RawFile> {
  const { data } = await link(client);
  if (!data) {
    throw new Error('The server gave no link to the file.');
  }
  const response = await fetch(data.url, { referrerPolicy: 'no-referrer' });
  if (!response.ok) {
    throw new Error(`The file could not be read (HTTP ${response.status}). Its link may have expired: try again.`);
  }
  const blob = await response.blob();
  const start = await blob.slice(0, SHOWN_BYTES_MAX).text();
  return { url: data.url, bytes: blob.size, text: start.includes('\u0000') || start.startsWith('%PDF') ? undefined : start };
}

function RawFileDialog({ title, link, about, onClose }: RawFileProps & { onClose: () => void }) {
  const client = useApiClient();
  const file = useQuery({ queryKey: ['raw file', title], queryFn: () => read(client, link), gcTime: 0, staleTime: Infinity, retry: false });
  return (
    <Dialog title={title} wide onClose={onClose}>
      <Loaded query={file} what="the file">
        {({ url, text, bytes }) => (
          <>
            {text === undefined ? <p>This file is not text; it opens in a window of its own.</p> : <Lines text={text} about={about} />}
            {bytes > SHOWN_BYTES_MAX && text !== undefined && <p className="muted small">Only the first megabyte is shown.</p>}
            <div className="form-actions">
              <a className="button" href={url} target="_blank" rel="noreferrer">
                Open the file itself
              </a>
            </div>
          </>
        )}
      </Loaded>
    </Dialog>
  );
}

function Lines({ text, about }: { text: string; about: string | undefined }) {
  const lines = asLines(text);
  const first = about === undefined ? -1 : lines.findIndex((line) => line.includes(about));
  return (
    <ol className="raw" tabIndex={0} aria-label="Content of the file">
      {lines.map((line, index) => (
        <li key={index} ref={index === first ? (element) => element?.scrollIntoView({ block: 'center' }) : undefined}>
          <code>{about !== undefined && line.includes(about) ? <mark>{line}</mark> : line}</code>
        </li>
      ))}
    </ol>
  );
}
