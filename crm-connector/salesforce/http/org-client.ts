// First, because jsforce reads `process.env` while it loads.
import '../jsforce-shims/globals.ts';
import { PassThrough } from 'node:stream';
import { Connection } from 'jsforce/lib/connection.js';
import { z } from '../../../shared/schema.ts';
import { CallFailure, orgErrorsOf } from '../../http/call-failure.ts';
import {
  type FetchOptions,
  fetchAnswer,
  type HttpAnswer,
  type HttpRequest,
} from '../../http/fetch-transport.ts';
import type { Grant, TokenSource } from '../../token-source.ts';

/** A call of the REST API; `path` starts with `/services/data/`. */
export interface OrgCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

export interface OrgClientOptions extends FetchOptions {
  readonly apiOrigin: string;
  readonly tokens: TokenSource;
}

/** What a 401 means when a new token would not help (jsforce `http-api.ts`; salesforce.md §3). */
const BARRED = /not valid for use with the REST API|Connected app is not attached/i;

/** The only 401 worth a renewal. */
export function isExpired(failure: unknown): boolean {
  if (!(failure instanceof CallFailure) || failure.kind.is !== 'answered') return false;
  const { status, errors, text } = failure.kind;
  const words = errors.map((error) => error.message).join(' ') || text;
  return status === 401 && !BARRED.test(words);
}

function retryAfter(headers: Record<string, string>): number | null {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : null;
}

function answered(answer: HttpAnswer): CallFailure {
  let body: unknown;
  try {
    body = JSON.parse(answer.body);
  } catch {
    body = answer.body;
  }
  return new CallFailure({
    is: 'answered',
    status: answer.statusCode,
    errors: orgErrorsOf(body),
    retryAfterMs: retryAfter(answer.headers),
    text: answer.body.slice(0, 300),
  });
}

/** Calls one org through jsforce, over {@link fetchAnswer}. */
export class OrgClient {
  readonly #options: OrgClientOptions;

  constructor(options: OrgClientOptions) {
    this.#options = options;
  }

  /** Whose token calls are made with; null: nobody is signed in. */
  async owner(): Promise<Grant | null> {
    return await this.#options.tokens.accessToken();
  }

  /**
   * Makes one call, renewing the token once when the org says that it has expired.
   * @throws CallFailure
   */
  async call<T extends z.ZodMiniType>(call: OrgCall, schema: T): Promise<z.infer<T>> {
    const { tokens } = this.#options;
    const grant = await tokens.accessToken();
    if (!grant) throw new CallFailure({ is: 'not-sent', reason: 'signed-out' });
    try {
      return await this.#callWith(grant, call, schema);
    } catch (failure) {
      if (!isExpired(failure)) throw failure;
      const renewed = await tokens.refresh(grant.accessToken);
      // The 401 is an answer: nothing was done, so sending again is no repetition.
      if (!renewed || renewed.accessToken === grant.accessToken) throw failure;
      return await this.#callWith(renewed, call, schema);
    }
  }

  async #callWith<T extends z.ZodMiniType>(grant: Grant, call: OrgCall, schema: T): Promise<z.infer<T>> {
    const connection = new Connection({
      instanceUrl: this.#options.apiOrigin,
      accessToken: grant.accessToken,
      callOptions: { client: 'Parley' },
    });
    let answer: HttpAnswer | undefined;
    const transport = {
      httpRequest: (request: HttpRequest) => {
        const sent = fetchAnswer(request, this.#options).then((received) => {
          answer = received;
          return received;
        });
        // jsforce pipes a stream for every request; the promise carries everything.
        return Object.assign(sent, { stream: () => new PassThrough() });
      },
    };
    let body: unknown;
    try {
      body = await connection.request(
        {
          method: call.method,
          url: this.#options.apiOrigin + call.path,
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        },
        { transport },
      );
    } catch (cause) {
      if (cause instanceof CallFailure) throw cause;
      // jsforce's own error lost the status; the answer still has it.
      if (answer) throw answered(answer);
      throw cause;
    }
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw new CallFailure({
      is: 'unanswered',
      reason: 'bad-answer',
      detail: z.prettifyError(parsed.error),
    });
  }
}
