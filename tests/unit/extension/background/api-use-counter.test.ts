import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { countingFetch } from '../../../../extension/background/api-use-counter.ts';
import { apiUse, DAYS_COUNTED, requestsSince } from '../../../../extension/settings/api-use.ts';
import { plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import { resetBrowser } from '../fake-browser.ts';
import { API_ORIGIN } from '../samples.ts';

const OTHER = 'https://other.my.salesforce.com';
const DAY_MS = 24 * 60 * 60 * 1000;
/** Half past midnight in Berlin; the day before in New York. */
const NIGHT = '2026-11-22T23:30:00.000Z';

let now = NIGHT;
const answering = (headers: Record<string, string> = {}) =>
  countingFetch(
    async () => new Response('{}', { headers }),
    { now: () => now },
    () => 'Europe/Berlin',
  );

beforeEach(() => {
  resetBrowser();
  now = NIGHT;
});

/** The count is written behind the answer. */
const counted = async (origin = API_ORIGIN) => {
  await new Promise((done) => setTimeout(done));
  return (await apiUse.read())?.[origin];
};

describe('requests that go out', () => {
  it('are counted by org and by the days of this machine, those at once too', async () => {
    const send = answering();
    await Promise.all([send(`${API_ORIGIN}/a`), send(new URL(`${API_ORIGIN}/b`)), send(`${OTHER}/c`)]);
    now = plusMilliseconds(NIGHT, DAY_MS);
    await send(new Request(`${API_ORIGIN}/d`));
    expect(await counted()).toEqual({ days: { '2026-11-23': 2, '2026-11-24': 1 }, limit: null });
    expect((await counted(OTHER))?.days).toEqual({ '2026-11-23': 1 });
  });

  it('are counted when they fail, and fail as before', async () => {
    const send = countingFetch(
      () => Promise.reject(new TypeError('no way out')),
      { now: () => now },
      () => 'UTC',
    );
    await expect(send(`${API_ORIGIN}/a`)).rejects.toThrow('no way out');
    expect((await counted())?.days).toEqual({ '2026-11-22': 1 });
  });

  it('leave what the org says of its own limit, until it says another', async () => {
    await answering({ 'Sforce-Limit-Info': 'api-usage=18/5000' })(`${API_ORIGIN}/a`);
    await answering()(`${API_ORIGIN}/b`);
    expect((await counted())?.limit).toEqual({ used: 18, max: 5000, at: NIGHT });
    await answering({ 'Sforce-Limit-Info': 'api-usage=20/5000; per-app-api-usage=17/250(appName=x)' })(
      `${API_ORIGIN}/c`,
    );
    expect((await counted())?.limit).toMatchObject({ used: 20 });
    await answering({ 'Sforce-Limit-Info': 'per-app-api-usage=17/250(appName=x)' })(`${API_ORIGIN}/d`);
    expect((await counted())?.limit).toMatchObject({ used: 20 });
  });

  it('are forgotten after so many days', async () => {
    const send = answering();
    for (let day = 0; day <= DAYS_COUNTED; day += 1) {
      now = plusMilliseconds(NIGHT, day * DAY_MS);
      await send(`${API_ORIGIN}/a`);
      await counted();
    }
    const days = Object.keys((await counted())?.days ?? {});
    expect(days).toHaveLength(DAYS_COUNTED);
    expect(days).not.toContain('2026-11-23');
  });

  it('do not wait for a disk that is full', async () => {
    const send = countingFetch(
      async () => new Response('{}'),
      { now: () => now },
      () => 'UTC',
      { read: async () => undefined, write: () => Promise.reject(new Error('full')) },
    );
    expect((await send(`${API_ORIGIN}/a`)).status).toBe(200);
    expect((await send(`${API_ORIGIN}/a`)).status).toBe(200);
  });
});

it('a sum begins with its day', () => {
  const use = { days: { '2026-11-22': 3, '2026-11-23': 4, '2026-11-24': 5 }, limit: null };
  expect(['2026-11-22', '2026-11-23', '2026-11-25'].map((day) => requestsSince(use, day))).toEqual([
    12, 9, 0,
  ]);
});
