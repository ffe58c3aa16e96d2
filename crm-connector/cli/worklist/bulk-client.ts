import { z } from '../../../shared/schema.ts';
import { CallFailure, orgErrorsOf } from '../../http/call-failure.ts';
import { isExpired } from '../../salesforce/http/org-client.ts';
import type { OrgLogin } from '../org-login.ts';

const jobSchema = z.looseObject({
  id: z.string(),
  state: z.enum(['Open', 'UploadComplete', 'InProgress', 'JobComplete', 'Failed', 'Aborted']),
  numberRecordsProcessed: z._default(z.int(), 0),
  numberRecordsFailed: z._default(z.int(), 0),
  errorMessage: z._default(z.string(), ''),
});
export type BulkJob = z.infer<typeof jobSchema>;

export type JobKind = 'query' | 'ingest';

/** A page of results: CSV text that still has to be read, and where the next page starts. */
export interface ResultPage {
  readonly text: AsyncIterable<string>;
  /** Null: this was the last. */
  readonly next: string | null;
}

interface BulkCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body?: string;
  readonly type?: 'application/json' | 'text/csv';
}

const TRIES = 5;
const FIRST_PAUSE_MS = 500;
const TIMEOUT_MS = 300_000;

/** Salesforce's Bulk API 2.0 as far as the worklist needs it. Every method throws `CallFailure`. */
export class BulkClient {
  readonly #login: OrgLogin;
  readonly #pause: (ms: number) => Promise<unknown>;
  /** Requests sent so far. */
  requests = 0;

  constructor(login: OrgLogin, pause: (ms: number) => Promise<unknown>) {
    this.#login = login;
    this.#pause = pause;
  }

  createQuery(query: string): Promise<BulkJob> {
    return this.#json('POST', '/query', { operation: 'query', query });
  }

  createUpdate(object: string): Promise<BulkJob> {
    const format = { contentType: 'CSV', lineEnding: 'LF', columnDelimiter: 'COMMA' };
    return this.#json('POST', '/ingest', { operation: 'update', object, ...format });
  }

  /** Not tried again by itself: a job takes one upload, and nobody knows whether a lost one arrived. */
  async upload(id: string, csv: string): Promise<void> {
    await this.#send({ method: 'PUT', path: `/ingest/${id}/batches`, body: csv, type: 'text/csv' });
  }

  setState(kind: JobKind, id: string, state: 'UploadComplete' | 'Aborted'): Promise<BulkJob> {
    return this.#json('PATCH', `/${kind}/${id}`, { state });
  }

  /** Null: the org does not have it any more. */
  async job(kind: JobKind, id: string): Promise<BulkJob | null> {
    try {
      return await this.#json('GET', `/${kind}/${id}`);
    } catch (failure) {
      if (failure instanceof CallFailure && failure.kind.is === 'answered' && failure.kind.status === 404) {
        return null;
      }
      throw failure;
    }
  }

  /** Its text comes while it is read, and may end in the middle: to be read within {@link trying}. */
  async results(id: string, locator: string | null, maxRecords: number): Promise<ResultPage> {
    const from = locator === null ? '' : `&locator=${encodeURIComponent(locator)}`;
    const response = await this.#send({
      method: 'GET',
      path: `/query/${id}/results?maxRecords=${maxRecords}${from}`,
    });
    const next = response.headers.get('sforce-locator');
    return { text: textOf(response), next: next === null || next === 'null' ? null : next };
  }

  /** Rows of an ingest job the org refused, or never came to; to be read within {@link trying}. */
  async rows(id: string, which: 'failedResults' | 'unprocessedrecords'): Promise<AsyncIterable<string>> {
    return textOf(await this.#send({ method: 'GET', path: `/ingest/${id}/${which}` }));
  }

  async #json(method: BulkCall['method'], path: string, body?: object): Promise<BulkJob> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' as const };
    return await this.trying(async () => {
      const response = await this.#send({ method, path, ...sent });
      return jobSchema.parse(JSON.parse(await wholeText(response)));
    });
  }

  /** What the org is too busy for, and what got lost on the way, is tried again: no call here does harm twice. */
  async trying<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (failure) {
        if (isExpired(failure) && attempt === 1) await this.#renew();
        else if (attempt >= TRIES || !isPassing(failure)) throw failure;
        else await this.#pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
      }
    }
  }

  async #send({ method, path, body, type }: BulkCall): Promise<Response> {
    const { apiOrigin, apiVersion, client } = this.#login;
    const grant = await client.owner();
    if (!grant) throw new CallFailure({ is: 'not-sent', reason: 'signed-out' });
    this.requests += 1;
    const response = await fetch(`${apiOrigin}/services/data/v${apiVersion}/jobs${path}`, {
      method,
      redirect: 'error',
      headers: {
        authorization: `Bearer ${grant.accessToken}`,
        'sforce-call-options': 'client=Parley',
        ...(type === undefined ? {} : { 'content-type': `${type}; charset=UTF-8` }),
      },
      body: body ?? null,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      throw new CallFailure({ is: 'unanswered', reason: 'network', detail: detailOf(cause) }, { cause });
    });
    if (response.ok) return response;
    throw await answered(response);
  }

  /** Any call of the connector's own client renews a token the org does not take any more. */
  async #renew(): Promise<void> {
    const { client, apiVersion } = this.#login;
    await client.call({ method: 'GET', path: `/services/data/v${apiVersion}/` }, z.unknown());
  }
}

async function answered(response: Response): Promise<CallFailure> {
  const text = await response.text();
  let body: unknown = text;
  try {
    body = JSON.parse(text);
  } catch {
    // A proxy's page: its text is told.
  }
  return new CallFailure({
    is: 'answered',
    status: response.status,
    errors: orgErrorsOf(body),
    retryAfterMs: null,
    text: text.slice(0, 300),
  });
}

function isPassing(failure: unknown): boolean {
  if (!(failure instanceof CallFailure)) return false;
  if (failure.kind.is === 'unanswered') return failure.kind.reason !== 'bad-answer';
  return failure.kind.is === 'answered' && [429, 500, 502, 503, 504].includes(failure.kind.status);
}

function detailOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
}

async function wholeText(response: Response): Promise<string> {
  let text = '';
  for await (const piece of textOf(response)) text += piece;
  return text;
}

async function* textOf(response: Response): AsyncGenerator<string> {
  if (response.body === null) return;
  try {
    yield* response.body.pipeThrough(new TextDecoderStream());
  } catch (cause) {
    throw new CallFailure({ is: 'unanswered', reason: 'network', detail: detailOf(cause) }, { cause });
  }
}
