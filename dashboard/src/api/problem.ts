import type { ProblemDetails } from '#schema';

/** An answer of the API that is not a success, or the lack of an answer. The one error that pages see. */
export class ApiError extends Error {
  constructor(
    /** HTTP status; 0 where no answer came. */
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    /** Stable name of the problem, for instance `roleNotAllowed`. */
    readonly code?: string,
    /** JSON pointer to the offending field. */
    readonly pointer?: string,
    /** What support asks for. */
    readonly requestId?: string,
  ) {
    super(detail);
    this.name = 'ApiError';
  }

  /** The same request may succeed if it is sent again. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** The same request will be refused again. */
  get isFinal(): boolean {
    return this.status === 403 || this.status === 404;
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }

  /** The problem is about this field of the request's body. */
  isAbout(field: string): boolean {
    return this.pointer === `/${field}` || (this.pointer?.startsWith(`/${field}/`) ?? false);
  }
}

const FALLBACK_TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  422: 'Cannot be done',
  429: 'Too many requests',
};

/** Reads problem+json; API Gateway's own refusals (`{"message": …}`) and answers without a body become problems too. */
export async function problemOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as Partial<ProblemDetails> & { message?: string };
  const title = body.title ?? FALLBACK_TITLES[response.status] ?? (response.status >= 500 ? 'The server failed' : 'Refused');
  return new ApiError(
    response.status,
    title,
    body.detail ?? body.message ?? `The server answered with status ${response.status}.`,
    body.code,
    body.pointer,
    body.requestId ?? response.headers.get('X-Request-Id') ?? response.headers.get('x-amzn-RequestId') ?? undefined,
  );
}

export function noAnswer(): ApiError {
  return new ApiError(0, 'No connection', 'The server could not be reached. Check the connection and try again.');
}
