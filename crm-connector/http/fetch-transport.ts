import { CallFailure } from './call-failure.ts';

/** A request as jsforce hands it to its transport. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** An answer as jsforce wants it from its transport. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface FetchOptions {
  /** Covers the whole answer, its body included. */
  readonly timeoutMs: number;
  readonly fetch: typeof globalThis.fetch;
  /** `navigator.onLine`; only a definite false keeps a request from being sent. */
  readonly online: () => boolean;
}

function unanswered(cause: unknown): CallFailure {
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    return new CallFailure({ is: 'unanswered', reason: 'timeout', detail: '' }, { cause });
  }
  return new CallFailure({ is: 'unanswered', reason: 'network', detail: String(cause) }, { cause });
}

/**
 * Sends one request. Always settles: with the answer, whatever its status, or with a {@link CallFailure}.
 * No cookie goes along, nothing is cached, and a redirect is an error because it would drop the token (salesforce.md §1.4).
 */
export async function fetchAnswer(request: HttpRequest, options: FetchOptions): Promise<HttpAnswer> {
  if (!options.online()) throw new CallFailure({ is: 'not-sent', reason: 'offline' });
  try {
    const response = await options.fetch(request.url, {
      method: request.method,
      headers: request.headers ?? {},
      body: typeof request.body === 'string' ? request.body : null,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(options.timeoutMs),
    });
    const body = await response.text();
    return { statusCode: response.status, headers: Object.fromEntries(response.headers), body };
  } catch (cause) {
    throw unanswered(cause);
  }
}
