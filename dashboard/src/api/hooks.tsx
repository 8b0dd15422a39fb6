import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import createQueryHooks, { type OpenapiQueryClient } from 'openapi-react-query';
import { createContext, useContext, useRef, useState, type ReactNode } from 'react';
import type { ApiClient } from './client';
import { ApiError } from './problem';
import type { paths } from '#schema';

interface Api {
  client: ApiClient;
  hooks: OpenapiQueryClient<paths>;
}

const ApiContext = createContext<Api | undefined>(undefined);
const RETRIES_MAX = 2;
const FRESH_MILLISECONDS = 10_000;

function mayRetry(failures: number, error: Error): boolean {
  return error instanceof ApiError && error.isTransient && failures < RETRIES_MAX;
}

/** @param onSignedOut called when the API no longer takes the token */
export function ApiProvider({ client, onSignedOut, children }: { client: ApiClient; onSignedOut: () => void; children: ReactNode }) {
  const [queries] = useState(() => {
    const onError = (error: Error) => {
      if (error instanceof ApiError && error.isSignedOut) {
        onSignedOut();
      }
    };
    const queryClient: QueryClient = new QueryClient({
      // A change may touch any figure on the page: what is on display is asked for again, the rest when it is next shown.
      // What is under way was asked for before the change, so it is dropped.
      mutationCache: new MutationCache({
        onError,
        onSuccess: async () => {
          await queryClient.cancelQueries();
          void queryClient.invalidateQueries();
        },
      }),
      queryCache: new QueryCache({ onError }),
      // always: without a network a page says so, where the library would wait in silence
      defaultOptions: {
        queries: { networkMode: 'always', refetchOnReconnect: true, retry: mayRetry, staleTime: FRESH_MILLISECONDS },
        mutations: { networkMode: 'always', retry: mayRetry },
      },
    });
    return queryClient;
  });
  const [api] = useState<Api>(() => ({ client, hooks: createQueryHooks(client) }));
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApiContext>
  );
}

function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) {
    throw new Error('ApiProvider is missing');
  }
  return api;
}

/** Typed hooks for reading: `useReads().useQuery('get', '/v1/claims/{id}', …)`. */
export function useReads(): OpenapiQueryClient<paths> {
  return useApi().hooks;
}

/** For reads that start on a click, not with the page. */
export function useApiClient(): ApiClient {
  return useApi().client;
}

/**
 * A record with its version (ETag), for a form that changes it: a change that names the version overwrites nothing that somebody
 * else changed meanwhile. It is read anew for each form and then stays as the form showed it.
 */
export function useRecordToChange<Data>(
  read: (client: ApiClient) => Promise<{ data?: Data; response: Response }>,
  id: string,
): UseQueryResult<{ record: NonNullable<Data>; version: string | undefined }> {
  const { client } = useApi();
  return useQuery({
    queryKey: ['record to change', id],
    queryFn: async () => {
      const { data, response } = await read(client);
      return { record: data as NonNullable<Data>, version: response.headers.get('ETag') ?? undefined };
    },
    staleTime: 'static',
    gcTime: 0,
  });
}

/**
 * A change by POST, or by PUT, which takes no key. The Idempotency-Key stays the same while the same input is tried again without having been
 * answered, so that a payment recorded over a bad connection is recorded once.
 */
export function useCommand<Input, Output>(
  send: (client: ApiClient, input: Input, idempotencyKey: string) => Promise<{ data?: Output }>,
): UseMutationResult<NonNullable<Output>, Error, Input> {
  const { client } = useApi();
  const attempt = useRef<{ input: string; key: string }>(undefined);
  return useMutation({
    mutationFn: async (input: Input) => {
      const text = JSON.stringify(input) ?? '';
      if (attempt.current?.input !== text) {
        attempt.current = { input: text, key: crypto.randomUUID() };
      }
      const { data } = await send(client, input, attempt.current.key);
      return data as NonNullable<Output>;
    },
    onSettled: (_output, error) => {
      if (!(error instanceof ApiError && error.isTransient)) {
        attempt.current = undefined;
      }
    },
  });
}
