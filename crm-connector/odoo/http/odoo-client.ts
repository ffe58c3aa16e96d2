import { z } from '../../../shared/schema.ts';
import { CallFailure, type OrgError } from '../../http/call-failure.ts';
import { type FetchOptions, fetchAnswer, type HttpAnswer } from '../../http/fetch-transport.ts';
import type { Grant, TokenSource } from '../../token-source.ts';

export interface OdooClientOptions extends FetchOptions {
  readonly apiOrigin: string;
  /** Null: the host has one database, or chooses it by its own name. */
  readonly database: string | null;
  readonly tokens: TokenSource;
}

/** An error as `/json/2` words it (erp.md §3.3). `debug`, a traceback of the server, is left where it is. */
const faultSchema = z.object({ name: z.string(), message: z.string() });

/**
 * Odoo's own words for an error. An access error goes on to name the groups that have the right, which is nobody's
 * business but an admin's: only its first paragraph is kept.
 */
function errorsOf(body: string): OrgError[] {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return [];
  }
  const fault = faultSchema.safeParse(json);
  if (!fault.success) return [];
  const [message = ''] = fault.data.message.split('\n\n');
  return [{ errorCode: fault.data.name, message }];
}

function retryAfter(headers: Record<string, string>): number | null {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds * 1000) : null;
}

function answered(answer: HttpAnswer): CallFailure {
  return new CallFailure({
    is: 'answered',
    status: answer.statusCode,
    errors: errorsOf(answer.body),
    retryAfterMs: retryAfter(answer.headers),
    // What is no error of the API is a page of a proxy or of a developer's server: it may hold a traceback.
    text: '',
  });
}

const isUnauthorized = (failure: unknown): boolean =>
  failure instanceof CallFailure && failure.kind.is === 'answered' && failure.kind.status === 401;

/** Calls one Odoo 19 through its JSON-2 API, as the user whose API key it is. */
export class OdooClient {
  readonly #options: OdooClientOptions;

  constructor(options: OdooClientOptions) {
    this.#options = options;
  }

  /** Whose key calls are made with; null: nobody is signed in. */
  async owner(): Promise<Grant | null> {
    return await this.#options.tokens.accessToken();
  }

  /**
   * Calls a public method of a model with named arguments (`ids` and `context` among them).
   * @throws CallFailure
   */
  async call<T extends z.ZodMiniType>(
    model: string,
    method: string,
    body: Readonly<Record<string, unknown>>,
    schema: T,
  ): Promise<z.infer<T>> {
    const { tokens } = this.#options;
    const grant = await tokens.accessToken();
    if (!grant) throw new CallFailure({ is: 'not-sent', reason: 'signed-out' });
    try {
      return await this.#callWith(grant, `${model}/${method}`, body, schema);
    } catch (failure) {
      if (!isUnauthorized(failure)) throw failure;
      const renewed = await tokens.refresh(grant.accessToken);
      // The 401 is an answer: nothing was done, so sending again is no repetition.
      if (!renewed || renewed.accessToken === grant.accessToken) throw failure;
      return await this.#callWith(renewed, `${model}/${method}`, body, schema);
    }
  }

  async #callWith<T extends z.ZodMiniType>(
    grant: Grant,
    path: string,
    body: Readonly<Record<string, unknown>>,
    schema: T,
  ): Promise<z.infer<T>> {
    const { apiOrigin, database } = this.#options;
    const answer = await fetchAnswer(
      {
        method: 'POST',
        url: `${apiOrigin}/json/2/${path}`,
        headers: {
          authorization: `bearer ${grant.accessToken}`,
          'content-type': 'application/json',
          ...(database === null ? {} : { 'x-odoo-database': database }),
        },
        body: JSON.stringify(body),
      },
      this.#options,
    );
    if (answer.statusCode >= 300) throw answered(answer);
    return parsedAnswer(answer.body, schema);
  }
}

/** @throws CallFailure when it is not what was asked for: it was sent, and nobody knows what became of it */
function parsedAnswer<T extends z.ZodMiniType>(body: string, schema: T): z.infer<T> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (cause) {
    throw new CallFailure({ is: 'unanswered', reason: 'bad-answer', detail: 'No JSON' }, { cause });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new CallFailure({ is: 'unanswered', reason: 'bad-answer', detail: z.prettifyError(parsed.error) });
}
