import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApiClient } from '../api/hooks';
import type { ApiClient } from '../api/client';
import { Dialog } from './Dialog';
import { Loaded } from './Loaded';
import { asLines } from './ediText';

type GetLink = (client: ApiClient) => Promise<{ data?: { url: string } }>;

const SHOWN_BYTES_MAX = 1024 * 1024;

/** A button that opens the raw file behind a record in a window, as text; the file itself is one click further. */
export function RawFileButton({ label, title, link }: { label: string; title: string; link: GetLink }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && <RawFileDialog title={title} link={link} onClose={() => setOpen(false)} />}
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

function RawFileDialog({ title, link, onClose }: { title: string; link: GetLink; onClose: () => void }) {
  const client = useApiClient();
  const file = useQuery({ queryKey: ['raw file', title], queryFn: () => read(client, link), gcTime: 0, staleTime: Infinity, retry: false });
  return (
    <Dialog title={title} wide onClose={onClose}>
      <Loaded query={file} what="the file">
        {({ url, text, bytes }) => (
          <>
            {text === undefined ? <p>This file is not text; it opens in a window of its own.</p> : <Lines text={text} />}
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

function Lines({ text }: { text: string }) {
  return (
    <ol className="raw" tabIndex={0} aria-label="Content of the file">
      {asLines(text).map((line, index) => (
        <li key={index}>
          <code>{line}</code>
        </li>
      ))}
    </ol>
  );
}
