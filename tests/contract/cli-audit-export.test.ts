import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportWish, exportAudit } from '../../crm-connector/cli/audit/audit-export.ts';
import { ADMIN } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { OrgClient } from '../../crm-connector/salesforce/http/org-client.ts';
import type { OrgSchema } from '../../crm-connector/salesforce/schema/org-schema.ts';
import { readOrgSchema } from '../../crm-connector/salesforce/schema/read-org-schema.ts';
import { AdminMachine } from './cli-fixture.ts';
import { lookInto, post, startSalesforce } from './salesforce-harness.ts';

let org: RunningOrg;
let machine: AdminMachine;
beforeAll(async () => {
  org = await startSalesforce({ clock: () => Temporal.Now.instant() });
  machine = new AdminMachine();
  await machine.signIn(org, ADMIN.username);
});
afterAll(async () => {
  machine.remove();
  await org.close();
});

const folder = () => mkdtempSync(join(tmpdir(), 'parley-audit-'));
/** All that the seed holds, whenever the test runs. */
const DAYS = ['--from', '2020-01-01', '--to', '2035-12-31'];
const exportTo = (out: string, ...more: string[]) =>
  machine.parley('audit', 'export', ...DAYS, '--out', out, '-o', 'parley', '--json', ...more);

describe('parley audit export', () => {
  it('writes every record with its evidence, counts and hashes', async () => {
    const out = folder();
    const run = await exportTo(out);
    expect(run.status).toBe(0);
    const { manifest } = run.json.result;
    expect(manifest.files).toHaveLength(8);
    for (const { object, file, rows, sha256 } of manifest.files) {
      const text = readFileSync(join(out, file), 'utf8');
      const records = text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      const there = lookInto(org, `SELECT Id FROM ${object} ORDER BY Id`).map(({ Id }) => Id);
      expect(
        records.map(({ Id }) => Id),
        object,
      ).toEqual(there);
      expect(rows).toBe(there.length);
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    }
    expect(manifest.files[0]).toMatchObject({
      object: 'Contact_Attempt__c',
      fields: expect.arrayContaining(['Evidence__c']),
    });
    expect(manifest.files[0].rows).toBeGreaterThan(20);
    expect(existsSync(join(out, 'export.state.json'))).toBe(false);
    expect(run.stderr).toMatch(/Contact_Attempt__c \[#+\]/);
    rmSync(out, { recursive: true });
  });

  it('takes whole days of the signed-in user’s zone, the last one too', async () => {
    const newYork = org.store.user(ADMIN.id);
    const at = (Started_At__c: string, Key__c: string) =>
      org.store.create('Contact_Attempt__c', { Started_At__c, Key__c, Revision__c: 1 }, newYork).id;
    at('2031-03-01T04:59:59.000Z', 'before');
    const first = at('2031-03-01T05:00:00.000Z', 'first');
    const last = at('2031-03-02T04:59:59.000Z', 'last');
    at('2031-03-02T05:00:00.000Z', 'after');
    const out = folder();
    await machine.parley(
      'audit',
      'export',
      '--from',
      '2031-03-01',
      '--to',
      '2031-03-01',
      '--out',
      out,
      '-o',
      'parley',
    );
    const ids = readFileSync(join(out, 'Contact_Attempt__c.ndjson'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).Id);
    expect(ids).toEqual([first, last]);
    rmSync(out, { recursive: true });
  });

  it('writes CSV that no spreadsheet runs, and deleted records too', async () => {
    const user = org.store.user(ADMIN.id);
    const made = {
      Started_At__c: '2032-01-01T12:00:00.000Z',
      Key__c: 'formula',
      Revision__c: 1,
      Note__c: '=HYPERLINK("x")\nsecond, line',
    };
    const { id } = org.store.create('Contact_Attempt__c', made, user);
    org.store.remove('Contact_Attempt__c', id, user);
    const out = folder();
    const words = [
      '--from',
      '2032-01-01',
      '--to',
      '2032-01-01',
      '--out',
      out,
      '-o',
      'parley',
      '--format',
      'csv',
    ];
    await machine.parley('audit', 'export', ...words);
    const csv = readFileSync(join(out, 'Contact_Attempt__c.csv'), 'utf8');
    expect(csv).toMatch(/^\uFEFFId,Name,IsDeleted,/);
    expect(csv).toContain(`${id},`);
    expect(csv).toContain(',true,');
    expect(csv).toContain(`"'=HYPERLINK(""x"")\nsecond, line"`);
    rmSync(out, { recursive: true });
  });

  it('does not pass for whole when something is hidden', async () => {
    await post(org, '/__org/fls', {
      user: ADMIN.username,
      hidden: ['Contact_Attempt__c.Evidence__c'],
      hiddenObjects: ['Plan_Approval__c'],
    });
    const out = folder();
    const run = await exportTo(out);
    await post(org, '/__org/fls', { user: ADMIN.username });
    expect(run.status).toBe(1);
    expect(run.json.result.manifest).toMatchObject({ whole: false, missing: ['Plan_Approval__c'] });
    expect(run.json.result.manifest.files[0].hidden).toEqual(['Evidence__c']);
    rmSync(out, { recursive: true });
  });

  it.each([
    [['--from', '2026-02-30', '--to', '2026-03-01'], 'no day'],
    [['--from', '2026-03-02', '--to', '2026-03-01'], 'empty'],
    [['--from', '2026-03-02'], 'first day'],
  ])('refuses the range %j', async (words, why) => {
    const run = await machine.parley('audit', 'export', ...words, '--out', 'x', '-o', 'parley');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(why);
  });

  it('says that it goes on, when the org goes away in the middle', async () => {
    const out = folder();
    await post(org, '/__org/faults', { match: { path: '/queryAll' }, fault: '503' });
    const stopped = await exportTo(out);
    expect(stopped).toMatchObject({ status: 5 });
    expect(stopped.json.actions.join()).toContain('goes on where');
    expect((await exportTo(out)).status).toBe(0);
    rmSync(out, { recursive: true });
  });
});

describe('an export that is stopped', () => {
  let schema: OrgSchema | undefined;
  /** Runs until the nth answer of the org is lost; null: to the end. */
  async function run(wish: ExportWish, lostAt: number | null): Promise<number> {
    let calls = 0;
    const grant = { accessToken: org.openSession(ADMIN.username), orgId: org.orgId, userId: ADMIN.id };
    const client = new OrgClient({
      apiOrigin: org.baseUrl,
      timeoutMs: 5000,
      online: () => true,
      tokens: { accessToken: async () => grant, refresh: async () => null },
      fetch: async (input, init) => {
        const answer = await fetch(input, init);
        if (String(input).includes('queryAll') && ++calls === lostAt) throw new TypeError('connection lost');
        return answer;
      },
    });
    const clock = { now: () => '2026-11-22T15:00:00.000Z' };
    schema ??= await readOrgSchema(client, grant, clock);
    const world = {
      client,
      apiVersion: '68.0',
      apiOrigin: org.baseUrl,
      schema,
      clock,
      progress: () => ({ to() {}, end() {} }),
    };
    await exportAudit(world, wish);
    return calls;
  }

  const contents = (out: string) =>
    Object.fromEntries(
      readdirSync(out)
        .sort()
        .map((file) => [file, readFileSync(join(out, file), 'utf8')]),
    );

  it('goes on wherever it is stopped, and ends with the same bytes', async () => {
    const whole = folder();
    const wish = { from: '2020-01-01', to: '2035-12-31', format: 'ndjson' as const };
    const calls = await run({ ...wish, folder: whole }, null);
    expect(calls).toBeGreaterThanOrEqual(8 * 3);
    // Each kind of call of the first objects, in the middle, and the very last.
    for (const lostAt of [1, 2, 3, 4, 5, 6, 7, calls - 1, calls]) {
      const out = folder();
      await expect(run({ ...wish, folder: out }, lostAt)).rejects.toThrow();
      await run({ ...wish, folder: out }, null);
      expect(contents(out), `stopped at ${lostAt}`).toEqual(contents(whole));
      rmSync(out, { recursive: true });
    }
    rmSync(whole, { recursive: true });
  });

  it('writes again what stands behind the last whole page', async () => {
    const out = folder();
    const wish = { from: '2020-01-01', to: '2035-12-31', format: 'ndjson' as const, folder: out };
    await expect(run(wish, 3)).rejects.toThrow();
    const file = join(out, 'Contact_Attempt__c.ndjson');
    const before = readFileSync(file, 'utf8');
    appendFileSync(file, '{"Id":"half a reco');
    await run(wish, null);
    expect(readFileSync(file, 'utf8')).toBe(before);
    rmSync(out, { recursive: true });
  });

  it.each([
    ['half of a page', (file: string) => truncateSync(file, 100)],
    ['all of it', (file: string) => rmSync(file)],
  ])('begins a file anew of which %s is gone', async (_, lose) => {
    const [out, whole] = [folder(), folder()];
    const wish = { from: '2020-01-01', to: '2035-12-31', format: 'csv' as const };
    await run({ ...wish, folder: whole }, null);
    // The first object is done, the second has a page.
    await expect(run({ ...wish, folder: out }, 7)).rejects.toThrow();
    lose(join(out, 'Contact_Attempt__c.csv'));
    await run({ ...wish, folder: out }, null);
    expect(contents(out)).toEqual(contents(whole));
    for (const one of [out, whole]) rmSync(one, { recursive: true });
  });

  it('never writes over a finished export, of whatever days', async () => {
    const out = folder();
    const wish = { from: '2020-01-01', to: '2035-12-31', format: 'ndjson' as const, folder: out };
    await run(wish, null);
    const before = contents(out);
    for (const from of ['2020-01-01', '2035-12-31']) {
      await expect(run({ ...wish, from }, null)).rejects.toThrow('Name another folder');
    }
    expect(contents(out)).toEqual(before);
    rmSync(out, { recursive: true });
  });

  it('does not go on with an export of something else', async () => {
    const out = folder();
    const wish = { from: '2020-01-01', to: '2035-12-31', format: 'ndjson' as const, folder: out };
    await expect(run(wish, 3)).rejects.toThrow();
    await expect(run({ ...wish, to: '2035-12-30' }, null)).rejects.toThrow('something else');
    rmSync(out, { recursive: true });
  });
});
