/** One call as the audit keeps it. */
export interface CallRecord {
  /** When it arrived. */
  readonly at: string;
  readonly method: string;
  /** Path and query as sent; tokens and codes in the query are struck out. */
  readonly path: string;
  /** HTTP status the org decided on; 0: never answered, the fault ate the call. */
  status: number;
  /** What it took off the daily API limit. */
  apiCalls: number;
  /** `client` of Sforce-Call-Options; null: not said. */
  readonly client: string | null;
}

const SECRET_PARAMETERS = /([?&](?:oauth_token|access_token|sid|otp|code|token)=)[^&]*/g;

/** Every call since start, in order of arrival, save those to `/__org`. */
export class CallAudit {
  readonly #calls: CallRecord[] = [];

  /** Opens the record of a call that just arrived; the caller fills in the outcome. */
  arrived(at: string, method: string, target: string, callOptions: string | undefined): CallRecord {
    const record: CallRecord = {
      at,
      method,
      path: target.replace(SECRET_PARAMETERS, '$1…'),
      status: 0,
      apiCalls: 0,
      client: clientName(callOptions),
    };
    this.#calls.push(record);
    return record;
  }

  all(): CallRecord[] {
    return this.#calls.map((call) => ({ ...call }));
  }
}

/** `client=parley/1.0, defaultNamespace=x` → `parley/1.0`. */
function clientName(header: string | undefined): string | null {
  return header?.match(/(?:^|[,;\s])client=([^,;]*)/i)?.[1]?.trim() ?? null;
}
