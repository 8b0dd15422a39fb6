import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from './client';
import { ApiProvider, useCommand, useReads } from './hooks';

/** A form's change, against a network that answers as told, one answer for each request. */
function command(...answers: (() => Response | Promise<Response>)[]) {
  const keys: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    keys.push(request.headers.get('Idempotency-Key') ?? 'none');
    return answers.shift()!();
  });
  const onSignedOut = vi.fn();
  const client = createApiClient('https://api.example', () => 'token');
  const { result } = renderHook(
    () => useCommand((api, note: string, key) => api.POST('/v1/tasks/{id}/complete', { params: { path: { id: 'tsk_1' }, header: { 'Idempotency-Key': key } }, body: { note } })),
    {
      wrapper: ({ children }) => (
        <ApiProvider client={client} onSignedOut={onSignedOut}>
          {children}
        </ApiProvider>
      ),
    },
  );
  const send = async (note: string) => {
    await act(async () => {
      const settled = result.current.mutateAsync(note).catch(() => undefined);
      // the pauses between retries
      await vi.runAllTimersAsync();
      await settled;
    });
  };
  return { keys, send, onSignedOut };
}

const done = () => Response.json({ id: 'tsk_1' });
const refused = () => Response.json({ title: 'Conflict', status: 409 }, { status: 409 });
const signedOut = () => Response.json({ message: 'Unauthorized' }, { status: 401 });
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a command', () => {
  it('keeps its Idempotency-Key while it was not answered, so that it is done once', async () => {
    const { keys, send } = command(lost, lost, lost, done, done);

    await send('called the payer');
    await send('called the payer');
    await send('called the payer');

    expect(keys).toHaveLength(5);
    expect(new Set(keys.slice(0, 4)).size).toBe(1);
    expect(keys[4]).not.toBe(keys[3]);
  });

  it('takes another key for another input and after a refusal', async () => {
    const { keys, send } = command(refused, refused, done);

    await send('first');
    await send('first');
    await send('second');

    expect(new Set(keys).size).toBe(3);
  });

  it('tells that the session is over', async () => {
    const { send, onSignedOut } = command(signedOut);

    await send('note');

    expect(onSignedOut).toHaveBeenCalledOnce();
  });
});

describe('without a network', () => {
  it('a page is told, and asks again once there is one', async () => {
    let connected = false;
    vi.stubGlobal('fetch', () => (connected ? Promise.resolve(Response.json({ name: 'Saltmarsh' })) : lost()));
    const client = createApiClient('https://api.example', () => 'token');
    const { result } = renderHook(() => useReads().useQuery('get', '/v1/practice'), {
      wrapper: ({ children }) => (
        <ApiProvider client={client} onSignedOut={() => undefined}>
          {children}
        </ApiProvider>
      ),
    });
    window.dispatchEvent(new Event('offline'));
    await act(() => vi.runAllTimersAsync());
    expect(result.current.error).toMatchObject({ title: 'No connection' });

    connected = true;
    window.dispatchEvent(new Event('online'));
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(result.current.data).toEqual({ name: 'Saltmarsh' });
  });
});

describe('after a command', () => {
  it('what was asked for before it is asked for again, even where the answer is still under way', async () => {
    let done = false;
    const answers: (() => void)[] = [];
    vi.stubGlobal('fetch', (request: Request) => {
      if (request.method === 'POST') {
        done = true;
        return Promise.resolve(Response.json({ id: 'tsk_1' }));
      }
      const seen = done ? 'done' : 'open';
      return new Promise<Response>((resolve) => answers.push(() => resolve(Response.json({ status: seen }))));
    });
    const client = createApiClient('https://api.example', () => 'token');
    const { result } = renderHook(
      () => ({
        task: useReads().useQuery('get', '/v1/tasks/{id}', { params: { path: { id: 'tsk_1' } } }),
        complete: useCommand((api, note: string, key) => api.POST('/v1/tasks/{id}/complete', { params: { path: { id: 'tsk_1' }, header: { 'Idempotency-Key': key } }, body: { note } })),
      }),
      {
        wrapper: ({ children }) => (
          <ApiProvider client={client} onSignedOut={() => undefined}>
            {children}
          </ApiProvider>
        ),
      },
    );

    await act(async () => {
      await vi.advanceTimersByTimeAsync(1);
      await result.current.complete.mutateAsync('called the payer');
      await vi.advanceTimersByTimeAsync(1);
      answers.forEach((answer) => answer());
      await vi.advanceTimersByTimeAsync(1);
    });

    expect(result.current.task.data).toEqual({ status: 'done' });
  });
});
