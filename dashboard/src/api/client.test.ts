import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from './client';
import { ApiError } from './problem';

/** Stands for the network: one answer, and what was sent. */
function network(answer: () => Response | Promise<Response>) {
  const sent: Request[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(request);
    return answer();
  });
  return sent;
}

function problem(status: number, body: object, headers: Record<string, string> = {}) {
  return () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}

async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

afterEach(() => vi.unstubAllGlobals());

describe('the API client', () => {
  it('sends the token of the moment', async () => {
    const sent = network(() => Response.json({ items: [] }));
    let token = 'first';
    const api = createApiClient('https://api.example', () => token);

    await api.GET('/v1/claims');
    token = 'renewed';
    await api.GET('/v1/claims', { params: { query: { status: 'denied', limit: 25 } } });

    expect(sent.map((request) => request.headers.get('Authorization'))).toEqual(['Bearer first', 'Bearer renewed']);
    expect(sent[1]!.url).toBe('https://api.example/v1/claims?status=denied&limit=25');
  });

  it('throws problem+json with its pointer and request id', async () => {
    network(problem(400, { type: 't', title: 'Bad request', status: 400, code: 'invalidValue', detail: 'The field npi fails its check digit.', pointer: '/npi', requestId: 'req-1' }));

    const error = await failureOf(createApiClient('https://api.example', () => 't').GET('/v1/practice'));

    expect(error).toMatchObject({ status: 400, title: 'Bad request', code: 'invalidValue', detail: 'The field npi fails its check digit.', requestId: 'req-1' });
    expect(error.isAbout('npi')).toBe(true);
    expect(error.isAbout('np')).toBe(false);
    expect(error.isTransient).toBe(false);
  });

  it('takes the request id from the header where the body has none', async () => {
    network(problem(500, { type: 't', title: 'Our error', status: 500, detail: 'Something failed.' }, { 'X-Request-Id': 'req-2' }));

    const error = await failureOf(createApiClient('https://api.example', () => 't').GET('/v1/practice'));

    expect(error.requestId).toBe('req-2');
    expect(error.isTransient).toBe(true);
  });

  it('understands the gateway’s own refusals', async () => {
    network(() => new Response('{"message":"Unauthorized"}', { status: 401 }));

    const error = await failureOf(createApiClient('https://api.example', () => undefined).GET('/v1/practice'));

    expect(error).toMatchObject({ status: 401, title: 'Not signed in', detail: 'Unauthorized', isSignedOut: true });
  });

  it('makes a problem of an answer that is not JSON', async () => {
    network(() => new Response('<html>502</html>', { status: 502 }));

    const error = await failureOf(createApiClient('https://api.example', () => 't').GET('/v1/practice'));

    expect(error).toMatchObject({ status: 502, title: 'The server failed', isTransient: true });
  });

  it('makes a problem of no answer', async () => {
    network(() => Promise.reject(new TypeError('Failed to fetch')));

    const error = await failureOf(createApiClient('https://api.example', () => 't').GET('/v1/practice'));

    expect(error).toMatchObject({ status: 0, title: 'No connection', isTransient: true });
  });
});
