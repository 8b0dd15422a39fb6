import { useEffect, useReducer, useRef } from 'react';
import { useApiClient } from '../../api/hooks';
import { announce, announcementOf, put, unsendable } from './sendFile';
import { next, START, type UploadEvent, type UploadState } from './uploadState';

/** Sends a file as soon as the component is there: checksum, announcement, PUT. */
export function useUpload(file: File): { state: UploadState; cancel: () => void; retry: () => void } {
  const client = useApiClient();
  const [state, dispatch] = useReducer(next, START);
  // one run at a time, also where React mounts twice in development
  const run = useRef<AbortController>(undefined);

  useEffect(() => {
    if (state.phase !== 'hashing' || run.current) {
      return;
    }
    const ours = new AbortController();
    run.current = ours;
    // what a cancelled run still tells is not about the next one
    const tell = (event: UploadEvent) => ours.signal.aborted || dispatch(event);
    const send = async () => {
      const fault = unsendable(file);
      if (fault) {
        throw new Error(fault);
      }
      const input = await announcementOf(file);
      ours.signal.throwIfAborted();
      tell({ type: 'hashed' });
      const { id, upload } = await announce(client, input, crypto.randomUUID());
      ours.signal.throwIfAborted();
      if (!upload) {
        throw new Error('The server gave no address to send the file to.');
      }
      tell({ type: 'announced', documentId: id });
      await put(upload, file, ours.signal, (share) => tell({ type: 'progressed', share }));
      tell({ type: 'sent' });
    };
    send()
      .catch((error: unknown) => tell({ type: 'failed', error }))
      .finally(() => {
        if (run.current === ours) {
          run.current = undefined;
        }
      });
  }, [state.phase, file, client]);

  const cancel = () => {
    run.current?.abort();
    run.current = undefined;
    dispatch({ type: 'cancelled' });
  };
  return { state, cancel, retry: () => dispatch({ type: 'retried' }) };
}
