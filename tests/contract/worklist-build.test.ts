import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { readReasons } from '../../shared/worklist/stored-reasons.ts';
import { AdminMachine } from './cli-fixture.ts';
import { call, query, startTestOrg } from './local-org-fixture.ts';

/** The real command on an admin's machine, against the small seed. */
let org: RunningOrg;
let machine: AdminMachine;
beforeEach(async () => {
  org = await startTestOrg({ seed: 'small' });
  machine = new AdminMachine();
  await machine.signIn(org, ADMIN.username);
});
afterEach(async () => {
  machine.remove();
  await org.close();
});

const build = (...words: string[]) =>
  machine.parley('worklist', 'build', '--target-org', 'parley', '--json', ...words);

interface Ranked {
  Id: string;
  Name: string;
  Parley_Score__c: number | null;
  Parley_Reason__c: string | null;
  Parley_Open__c: number | null;
  Parley_Oldest_Due__c: string | null;
  Parley_Ranked_At__c: string | null;
}

async function ranked(): Promise<Ranked[]> {
  const soql =
    'SELECT Id, Name, Parley_Score__c, Parley_Reason__c, Parley_Open__c, Parley_Oldest_Due__c, Parley_Ranked_At__c FROM Account ORDER BY Parley_Score__c DESC NULLS LAST, Name';
  const asAdmin = { authorization: `Bearer ${org.openSession(ADMIN.username)}` };
  return (await query(org, soql, asAdmin)).body.records;
}

const jobsMade = (kind: 'query' | 'ingest') =>
  org.calls().filter(({ method, path }) => method === 'POST' && path.endsWith(`/jobs/${kind}`)).length;

const stateFile = () => join(machine.home, '.parley', `worklist-${org.orgId}.db`);

async function fault(order: object): Promise<void> {
  const { status } = await call(org, 'POST', '/__org/faults', order);
  expect(status).toBeLessThan(300);
}

describe('worklist build', () => {
  it('ranks every account and writes why, the figures beside it', async () => {
    const { status, json } = await build();
    expect(status).toBe(0);
    const rows = await ranked();
    expect(json.result).toMatchObject({ accounts: rows.length, failed: 0, isDry: false });
    const written = rows.filter(({ Parley_Ranked_At__c: at }) => at !== null);
    expect(written).toHaveLength(json.result.changed);
    for (const row of written) {
      const parts = readReasons(row.Parley_Reason__c ?? '');
      const sum = parts?.reduce((total, { points }) => total + points, 0) ?? Number.NaN;
      const isStopped = parts?.some(({ reason }) => reason.code === 'stop');
      expect(row.Parley_Score__c, row.Name).toBe(isStopped ? 0 : Math.max(0, sum));
    }
    const [first] = json.result.first;
    expect(rows[0]).toMatchObject({ Id: first.id, Parley_Score__c: first.score });
  });

  it('agrees with the org about what is open', async () => {
    await build();
    const totals = await query(
      org,
      "SELECT BillingAccountId, SUM(Balance) open, MIN(DueDate) oldest FROM Invoice WHERE Balance > 0 AND Status = 'Posted' AND CurrencyIsoCode = 'USD' GROUP BY BillingAccountId",
      { authorization: `Bearer ${org.openSession(ADMIN.username)}` },
    );
    const byId = new Map((await ranked()).map((row) => [row.Id, row]));
    expect(totals.body.records.length).toBeGreaterThan(5);
    for (const { BillingAccountId, open, oldest } of totals.body.records) {
      expect(byId.get(BillingAccountId)).toMatchObject({
        Parley_Open__c: open,
        Parley_Oldest_Due__c: oldest,
      });
    }
  });

  it('puts who may not be contacted last, with the reason', async () => {
    await build();
    const soql = "SELECT Account__c FROM Contact_Hold__c WHERE Status__c = 'active' AND Kind__c = 'attorney'";
    const held = await query(org, soql, { authorization: `Bearer ${org.openSession(ADMIN.username)}` });
    const ids = held.body.records.map((row: { Account__c: string }) => row.Account__c);
    expect(ids.length).toBeGreaterThan(0);
    for (const row of (await ranked()).filter(({ Id, Parley_Open__c: open }) => ids.includes(Id) && open)) {
      expect(row.Parley_Score__c).toBe(0);
      expect(row.Parley_Reason__c).toMatch(/^stop\+0:attorney/);
    }
  });

  it('writes only what changed since', async () => {
    await build();
    const before = await ranked();
    expect((await build()).json.result.changed).toBe(0);
    expect(jobsMade('ingest')).toBe(1);
    const [row] = before;
    await call(
      org,
      'PATCH',
      `sobjects/Account/${row?.Id}`,
      { Parley_Reason__c: 'mine' },
      {
        authorization: `Bearer ${org.openSession(ADMIN.username)}`,
      },
    );
    expect((await build()).json.result.changed).toBe(1);
    expect((await ranked())[0]?.Parley_Reason__c).toBe(row?.Parley_Reason__c);
  });

  it('shows and writes nothing in a dry run', async () => {
    const { json } = await build('--dry-run');
    expect(json.result).toMatchObject({ isDry: true, failed: 0 });
    expect(json.result.changed).toBeGreaterThan(0);
    expect(json.result.first[0].parts[0]).toMatchObject({
      points: expect.any(Number),
      reason: expect.any(String),
    });
    expect(jobsMade('ingest')).toBe(0);
    expect((await ranked()).every((row) => row.Parley_Score__c === null)).toBe(true);
  });

  it('follows the company’s policy, and refuses one with a mistake at its place', async () => {
    const file = join(machine.home, 'policy.json');
    await writeFile(file, JSON.stringify({ v: 1, name: 'Age alone', amount: {}, unapplied: 0 }));
    expect((await build('--dry-run', '--policy', file)).json.result.policy).toBe('Age alone');
    await writeFile(file, JSON.stringify({ v: 1, name: 'Wrong', dispute: 5 }));
    const refused = await build('--policy', file);
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.json.message).toContain('dispute: This may only lower a score');
  });

  it('tells rows the org refuses in its own words, and ends with 1', async () => {
    const rule = {
      name: 'Reviewed_First',
      formula: 'AND(ISCHANGED(Parley_Score__c), Parley_Score__c > 600)',
      message: 'Scores above 600 are set after review',
      field: null,
    };
    const strict = await startTestOrg({
      seed: 'small',
      customisation: { extraRules: { Account: [rule] } },
    });
    try {
      await machine.signIn(strict, ADMIN.username, 'strict');
      const words = ['worklist', 'build', '--target-org', 'strict'];
      const { status, json } = await machine.parley(...words, '--json');
      expect(status).toBe(1);
      const [first] = json.result.first;
      expect(json.result).toMatchObject({
        failed: 1,
        refusals: [
          {
            id: first.id,
            words: 'FIELD_CUSTOM_VALIDATION_EXCEPTION:Scores above 600 are set after review: --',
          },
        ],
      });
      const again = await machine.parley(...words);
      expect(again.stdout).toContain('0 written, 1 refused');
    } finally {
      await strict.close();
    }
  });

  it('says what is missing where the user may not read what a ranking needs', async () => {
    org.store.setUserAccess(ADMIN.id, { viewAll: true, hiddenFields: ['Account.Parley_Score__c'] });
    const { status, json } = await build();
    expect(status).toBe(5);
    expect(json.message).toContain('Account.Parley_Score__c');
    expect(json.actions.join(' ')).toContain('Parley_Worklist');
  });

  it('an associate without the permission to write scores is told so row by row', async () => {
    await machine.signIn(org, ASSOCIATE.username, 'parley');
    const { status, json } = await build();
    expect(status).toBe(1);
    expect(json.result.refusals[0].words).toMatch(/^INVALID_FIELD_FOR_INSERT_UPDATE:/);
  });
});

describe('a build that was stopped', () => {
  it.each([
    ['while it reads', { method: 'GET', path: '/results' }],
    ['before a job of its writing is closed', { method: 'PATCH', path: '/jobs/ingest/' }],
    ['after a job of its writing was closed', { method: 'GET', path: '/jobs/ingest/' }],
  ])('%s goes on where it was: nothing is read or written twice', async (_when, match) => {
    await fault({ match, fault: 'hang' });
    await killedAtThe(match);
    expect(existsSync(stateFile())).toBe(true);
    const reads = jobsMade('query');
    const { status, json } = await build();
    expect([status, json.result.isResumed, json.result.failed]).toEqual([0, true, 0]);
    expect(jobsMade('query')).toBe(reads);
    expect(existsSync(stateFile())).toBe(false);
    const jobs = await call(org, 'GET', 'jobs/ingest', undefined, {
      authorization: `Bearer ${org.openSession(ADMIN.username)}`,
    });
    const written = jobs.body.records.map(
      (job: { numberRecordsProcessed: number }) => job.numberRecordsProcessed,
    );
    expect(written.reduce((all: number, one: number) => all + one, 0)).toBe(json.result.changed);
    expect((await build()).json.result.changed).toBe(0);
  });

  it.each(['lost-answer', '503', 'half-answer'])('lives through %s on every kind of call', async (kind) => {
    for (const match of [
      { method: 'POST', path: '/jobs/query' },
      { method: 'GET', path: '/jobs/query' },
      { method: 'GET', path: '/results' },
      { method: 'POST', path: '/jobs/ingest' },
      { method: 'PUT', path: '/batches' },
      { method: 'PATCH', path: '/jobs/ingest' },
      { method: 'GET', path: '/jobs/ingest' },
    ]) {
      await fault({ match, fault: kind });
    }
    const { status, json } = await build();
    expect([status, json.result?.failed]).toEqual([0, 0]);
    expect((await build()).json.result.changed).toBe(0);
  });

  it('ends half way where the org stays away, and keeps what it has', async () => {
    await fault({ match: { path: '/results' }, fault: '503', times: 5 });
    const { status, json } = await build();
    expect(status).toBe(5);
    expect(json.actions.join(' ')).toContain('The same command goes on');
    expect(existsSync(stateFile())).toBe(true);
    expect((await build()).json.result.isResumed).toBe(true);
  });

  it('of an org that forgot the job meanwhile begins that read again, and counts nothing twice', async () => {
    await fault({ match: { method: 'GET', path: '/results' }, fault: 'hang' });
    await killedAtThe({ method: 'GET', path: '/results' });
    const asAdmin = { authorization: `Bearer ${org.openSession(ADMIN.username)}` };
    const { body } = await call(org, 'GET', 'jobs/query', undefined, asAdmin);
    for (const { id } of body.records) {
      expect((await call(org, 'DELETE', `jobs/query/${id}`, undefined, asAdmin)).status).toBe(204);
    }
    const { status, json } = await build();
    expect([status, json.result.isResumed]).toEqual([0, true]);
    expect((await build()).json.result.changed).toBe(0);
  });
});

/** Starts a build and kills it, without a word, once the org hangs on a call of this kind. */
async function killedAtThe(match: { method: string; path: string }): Promise<void> {
  const main = fileURLToPath(new URL('../../crm-connector/cli/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, 'worklist', 'build', '--target-org', 'parley'], {
    cwd: machine.home,
    env: { PATH: process.env.PATH ?? '', HOME: machine.home, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true' },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const hangs = () =>
    org
      .calls()
      .some(
        ({ method, path, status }) => status === 0 && method === match.method && path.includes(match.path),
      );
  await expect.poll(hangs, { timeout: 20_000 }).toBe(true);
  child.kill('SIGKILL');
  await ended;
}
