import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { dayPromises, worklistFactsOf } from '../../extension/panel/day/row-facts.ts';
import { localDate } from '../../shared/calendar/instant.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import { readReasons } from '../../shared/worklist/stored-reasons.ts';
import { AdminMachine } from './cli-fixture.ts';
import { call, create, query, startTestOrg } from './local-org-fixture.ts';
import { connectTo } from './salesforce-harness.ts';

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

// biome-ignore lint/suspicious/noExplicitAny: rows are looked into field by field by the assertions
const asAdmin = async (soql: string): Promise<any[]> =>
  (await query(org, soql, { authorization: `Bearer ${org.openSession(ADMIN.username)}` })).body.records;

/** What the panel says the associate's own customers owe, where it is all in dollars. */
async function inThePanel() {
  const day = await connectTo(org).connect().myDay(null);
  const today = localDate(day.readAt, day.org.zone);
  return itemsOf(day.customers).flatMap(({ snapshot }) => {
    if (snapshot.invoices.is === 'read' && !snapshot.invoices.complete) return [];
    const facts = worklistFactsOf(snapshot, dayPromises(snapshot, today), null, today);
    if (facts.open.some(({ currency }) => currency !== 'USD')) return [];
    const [owed = null] = facts.open;
    const open = owed && owed.minor > 0 ? owed.minor / 100 : null;
    return [{ id: snapshot.customer.ref.id, open, oldest: facts.oldestDue }];
  });
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

  it('agrees with the org about what is open on invoices where nothing else is owed', async () => {
    await build();
    const totals = await asAdmin(
      "SELECT BillingAccountId, SUM(Balance) open, MIN(DueDate) oldest FROM Invoice WHERE Balance > 0 AND Status = 'Posted' AND CurrencyIsoCode = 'USD' GROUP BY BillingAccountId",
    );
    const indebted = new Set((await asAdmin('SELECT Account__c FROM Debt__c')).map((row) => row.Account__c));
    const byId = new Map((await ranked()).map((row) => [row.Id, row]));
    const billed = totals.filter(({ BillingAccountId: id }) => !indebted.has(id));
    expect(billed.length).toBeGreaterThan(4);
    for (const { BillingAccountId, open, oldest } of billed) {
      expect(byId.get(BillingAccountId)).toMatchObject({
        Parley_Open__c: open,
        Parley_Oldest_Due__c: oldest,
      });
    }
  });

  it('ranks everybody with a debt, whose balance stands for its invoices, as the panel adds up', async () => {
    await build();
    const rows = await ranked();
    const byId = new Map(rows.map((row) => [row.Id, row]));
    const debts = await asAdmin('SELECT Account__c FROM Debt__c WHERE Balance__c > 0');
    expect(debts.length).toBeGreaterThan(5);
    for (const { Account__c: id } of debts) expect(byId.get(id)?.Parley_Score__c).not.toBeNull();
    const openOf = (name: string) => rows.find((row) => row.Name === name)?.Parley_Open__c;
    expect(openOf('Deshawn Pruitt')).toBe(6843.27);
    expect(openOf('Tyler Brandt')).toBe(2450);
    expect(openOf('Joel Feingold')).toBe(5115.12);
    for (const { open, oldest, id } of await inThePanel()) {
      const { Parley_Open__c, Parley_Oldest_Due__c, Name } = byId.get(id) ?? {};
      expect([Name, Parley_Open__c, Parley_Oldest_Due__c]).toEqual([
        Name,
        open,
        open === null ? null : oldest,
      ]);
    }
  });

  it('takes the invoices of a debt for what it comes to where its balance is empty, as the panel does', async () => {
    await build();
    const before = await ranked();
    const own = (await inThePanel()).map(({ id }) => `'${id}'`).join(', ');
    const [invoice] = await asAdmin(
      `SELECT Id, BillingAccountId FROM Invoice WHERE Balance > 0 AND Status = 'Posted' AND Debt__c = null AND BillingAccountId IN (${own})`,
    );
    const account = invoice.BillingAccountId;
    const admin = { authorization: `Bearer ${org.openSession(ADMIN.username)}` };
    const debt = await call(org, 'POST', 'sobjects/Debt__c', { Name: 'Card', Account__c: account }, admin);
    const put = { Debt__c: debt.body.id };
    expect((await call(org, 'PATCH', `sobjects/Invoice/${invoice.Id}`, put, admin)).status).toBe(204);
    await build();
    const openOf = (rows: readonly Ranked[]) => rows.find(({ Id }) => Id === account)?.Parley_Open__c;
    expect(openOf(before)).toBeGreaterThan(0);
    expect(openOf(await ranked())).toBe(openOf(before));
    const shown = (await inThePanel()).find(({ id }) => id === account);
    expect(shown?.open).toBe(openOf(before));
  });

  it('counts a hold as the panel does: one on a debt stops nobody who owes another that is free', async () => {
    await build();
    const byId = new Map((await ranked()).map((row) => [row.Id, row]));
    const holds = await asAdmin(
      "SELECT Account__c, Account__r.Name, Debt__c FROM Contact_Hold__c WHERE Status__c = 'active' AND Kind__c IN ('attorney', 'identity-theft')",
    );
    const owing = holds.filter(({ Account__c: id }) => (byId.get(id)?.Parley_Open__c ?? 0) > 0);
    expect(owing.map(({ Account__r }) => Account__r.Name)).toContain('Joel Feingold');
    for (const { Account__c: id, Account__r, Debt__c } of owing) {
      const row = byId.get(id);
      if (Account__r.Name === 'Joel Feingold') {
        expect(Debt__c).not.toBeNull();
        expect(row?.Parley_Score__c).toBeGreaterThan(0);
        expect(row?.Parley_Reason__c).toContain('dispute-');
      } else expect([row?.Name, row?.Parley_Score__c]).toEqual([row?.Name, 0]);
    }
    // The other debt is held too: nothing is left to talk about.
    const [joelsHold] = owing.filter(({ Account__r }) => Account__r.Name === 'Joel Feingold');
    const [free] = await asAdmin(
      `SELECT Id FROM Debt__c WHERE Account__c = '${joelsHold.Account__c}' AND Id != '${joelsHold.Debt__c}'`,
    );
    await create(org, 'Contact_Hold__c', {
      Key__c: randomUUID(),
      Account__c: joelsHold.Account__c,
      Debt__c: free.Id,
      Kind__c: 'attorney',
      Status__c: 'active',
    });
    await build();
    const joel = (await ranked()).find(({ Name }) => Name === 'Joel Feingold');
    expect(joel).toMatchObject({ Parley_Score__c: 0 });
    expect(joel?.Parley_Reason__c).toMatch(/^stop\+0:/);
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

  it('ranks by debts where no invoices are readable, and refuses only where there are no debts either', async () => {
    org.store.setUserAccess(ADMIN.id, { viewAll: true, hiddenObjects: ['Invoice'] });
    expect((await build('--dry-run')).json.result.owing).toBeGreaterThan(5);
    const bare = await startTestOrg();
    try {
      bare.store.setUserAccess(ADMIN.id, { viewAll: true, hiddenObjects: ['Invoice'] });
      await machine.signIn(bare, ADMIN.username, 'bare');
      const { status, json } = await machine.parley('worklist', 'build', '--target-org', 'bare', '--json');
      expect(status).toBe(5);
      expect(json.message).toContain('No debts, and no invoices');
    } finally {
      await bare.close();
    }
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

  it('while it wrote is still gone on with after somebody looked with a dry run', async () => {
    const closing = { method: 'PATCH', path: '/jobs/ingest/' };
    await fault({ match: closing, fault: 'hang' });
    await killedAtThe(closing);
    const looked = await build('--dry-run');
    expect(looked.json.result).toMatchObject({ isDry: true, isResumed: true });
    expect(existsSync(stateFile())).toBe(true);
    const { status, json } = await build();
    expect([status, json.result.isResumed, json.result.changed]).toEqual([
      ...[0, true, looked.json.result.changed],
    ]);
    expect(existsSync(stateFile())).toBe(false);
  });

  it('while it wrote is gone on with after a dry run by other weights, too', async () => {
    const closing = { method: 'PATCH', path: '/jobs/ingest/' };
    await fault({ match: closing, fault: 'hang' });
    await killedAtThe(closing);
    const file = join(machine.home, 'policy.json');
    await writeFile(file, JSON.stringify({ v: 1, name: 'Age alone', amount: {}, unapplied: 0 }));
    const looked = await build('--dry-run', '--policy', file);
    expect(looked.json.result).toMatchObject({ policy: 'Age alone', isResumed: false });
    expect((await build()).json.result).toMatchObject({ isResumed: true, failed: 0 });
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
