import { useEffect, useReducer, useRef } from 'react';
import { useApiClient } from '../../api/hooks';
import { announce, announcementOf, put, UPLOAD_BYTES_MAX } from './sendFile';
import { next, START, type UploadState } from './uploadState';

/** Sends a file as soon as the component is there: checksum, announcement, PUT. */
export function useUpload(file: File): { state: UploadState; retry: () => void } {
  const client = useApiClient();
  const [state, dispatch] = useReducer(next, START);
  // one run at a time, also where React mounts twice in development
  const running = useRef(false);

  useEffect(() => {
    if (state.phase !== 'hashing' || running.current) {
      return;
    }
    running.current = true;
    const send = async () => {
      if (file.size === 0 || file.size > UPLOAD_BYTES_MAX) {
        throw new Error(file.size === 0 ? 'The file is empty.' : 'The file is larger than 100 MB.');
      }
      const input = await announcementOf(file);
      dispatch({ type: 'hashed' });
      const { id, upload } = await announce(client, input, crypto.randomUUID());
      if (!upload) {
        throw new Error('The server gave no address to send the file to.');
      }
      dispatch({ type: 'announced', documentId: id });
      await put(upload, file, (share) => dispatch({ type: 'progressed', share }));
      dispatch({ type: 'sent' });
    };
    send()
      .catch((error: unknown) => dispatch({ type: 'failed', error }))
      .finally(() => (running.current = false));
  }, [state.phase, file, client]);

  return { state, retry: () => dispatch({ type: 'retried' }) };
}
