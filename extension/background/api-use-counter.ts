import type { Clock } from '../../shared/calendar/clock.ts';
import { type Instant, localDate } from '../../shared/calendar/instant.ts';
import { apiUse, DAYS_COUNTED, type OrgUse } from '../settings/api-use.ts';
import type { StoredItem } from '../settings/stored-item.ts';

type ApiUse = Record<string, OrgUse>;

/** One request that went out, and what its answer said of the org's own limit. */
interface Sent {
  readonly origin: string;
  readonly at: Instant;
  readonly limit: { used: number; max: number } | null;
}

/**
 * `fetch` that counts what goes out to each org, so that a person can see what Parley costs of the org's calls. No request
 * waits for the count; a browser that ends at that moment loses one.
 */
export function countingFetch(
  send: typeof fetch,
  clock: Clock,
  zone: () => string,
  store: Pick<StoredItem<ApiUse>, 'read' | 'write'> = apiUse,
): typeof fetch {
  let waiting: Sent[] = [];
  let writing = Promise.resolve();

  async function write(): Promise<void> {
    const sent = waiting;
    waiting = [];
    if (sent.length > 0) await store.write(counted((await store.read()) ?? {}, sent, zone()));
  }

  function count(sent: Sent): void {
    waiting.push(sent);
    // A full disk must not stop the work; the count then lacks these.
    writing = writing.then(write).catch(() => undefined);
  }

  return async (input, init) => {
    const { origin } = new URL(input instanceof Request ? input.url : input);
    const at = clock.now();
    try {
      const response = await send(input, init);
      count({ origin, at, limit: limitIn(response.headers) });
      return response;
    } catch (error) {
      count({ origin, at, limit: null });
      throw error;
    }
  };
}

function counted(before: ApiUse, sent: readonly Sent[], zone: string): ApiUse {
  const after: ApiUse = { ...before };
  for (const { origin, at, limit } of sent) {
    const { days, limit: known } = after[origin] ?? { days: {}, limit: null };
    const day = localDate(at, zone);
    const kept = Object.entries({ ...days, [day]: (days[day] ?? 0) + 1 })
      .sort(([one], [other]) => one.localeCompare(other))
      .slice(-DAYS_COUNTED);
    after[origin] = { days: Object.fromEntries(kept), limit: limit ? { ...limit, at } : known };
  }
  return after;
}

/** `Sforce-Limit-Info: api-usage=18/5000` (headers_api_usage.htm). */
function limitIn(headers: Headers): Sent['limit'] {
  const [, used, max] = /(?:^|\s|;)api-usage=(\d+)\/(\d+)/.exec(headers.get('sforce-limit-info') ?? '') ?? [];
  return used && max ? { used: Number(used), max: Number(max) } : null;
}
