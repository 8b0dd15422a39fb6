import type { ApiClient } from '../../api/client';
import type { Document, DocumentInput, Upload } from '#schema';

/** The API's own limit (`sizeBytes` in schemas/openapi.yaml). */
const UPLOAD_BYTES_MAX = 100 * 1024 * 1024;

/** Why a file is never taken, however often it is tried. */
export function unsendable({ size }: File): string | undefined {
  if (size === 0) {
    return 'The file is empty.';
  }
  return size > UPLOAD_BYTES_MAX ? 'The file is larger than 100 MB.' : undefined;
}

/** Headers that a page may not set; the browser sends them itself with the values that were signed. */
const SET_BY_BROWSER = new Set(['content-length', 'host']);

export async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the API is told before a file is sent. X12 files seldom have a type that the system knows. */
export async function announcementOf(file: File): Promise<DocumentInput> {
  return {
    kind: 'auto',
    fileName: file.name,
    contentType: file.type || 'application/octet-stream',
    sizeBytes: file.size,
    sha256: await sha256(file),
  };
}

export async function announce(client: ApiClient, input: DocumentInput, idempotencyKey: string): Promise<Document> {
  const { data } = await client.POST('/v1/documents', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body: input });
  return data!;
}

/** PUTs by the signed URL. XMLHttpRequest, because fetch tells nothing of an upload's progress. */
export function put(upload: Upload, file: Blob, signal: AbortSignal, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, upload.url);
    for (const [name, value] of Object.entries(upload.headers)) {
      if (!SET_BY_BROWSER.has(name.toLowerCase())) {
        request.setRequestHeader(name, value);
      }
    }
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve()
        : reject(new Error(`The storage refused the file (HTTP ${request.status}). The link may have expired, or the file changed while it was sent.`));
    request.onerror = () => reject(new Error('The connection broke while the file was sent.'));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
