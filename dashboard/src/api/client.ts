import createFetchClient, { type Client } from 'openapi-fetch';
import { noAnswer, problemOf } from './problem';
import type { paths } from '#schema';

export type ApiClient = Client<paths>;

/**
 * The API as `schemas/openapi.yaml` describes it. Whatever is not a success is thrown as `ApiError`.
 *
 * @param idToken gives the bearer token at the time of the call; it is renewed while the page is open
 */
export function createApiClient(baseUrl: string, idToken: () => string | undefined): ApiClient {
  const client = createFetchClient<paths>({ baseUrl: baseUrl || window.location.origin });
  client.use({
    onRequest({ request }) {
      const token = idToken();
      if (token) {
        request.headers.set('Authorization', `Bearer ${token}`);
      }
      return request;
    },
    async onResponse({ response }) {
      if (!response.ok) {
        throw await problemOf(response);
      }
    },
    onError({ error }) {
      return error instanceof DOMException && error.name === 'AbortError' ? error : noAnswer();
    },
  });
  return client;
}
