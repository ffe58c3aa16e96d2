import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { AdminMachine, type CliRun } from './cli-fixture.ts';
import { post, startSalesforce } from './salesforce-harness.ts';

interface Found {
  check: string;
  is: string;
  says: string;
  todo: string | null;
}

const finding = (run: CliRun, check: string): Found => {
  const found = run.json.result.findings.find((each: Found) => each.check === check);
  if (!found) throw new Error(`no finding about ${check} in ${run.stdout}`);
  return found;
};

let org: RunningOrg;
let bare: RunningOrg;
let machine: AdminMachine;
const real = { clock: () => Temporal.Now.instant() };
beforeAll(async () => {
  org = await startSalesforce(real);
  bare = await startSalesforce({ ...real, packageDir: null });
  machine = new AdminMachine();
  await machine.signIn(org, ADMIN.username, 'good');
  await machine.signIn(org, ASSOCIATE.username, 'associate');
});
afterAll(async () => {
  machine.remove();
  await org.close();
  await bare.close();
});

const doctor = (alias: string, ...more: string[]) => machine.parley('doctor', '-o', alias, '--json', ...more);

describe('parley doctor', () => {
  it('finds nothing wrong with a healthy org', async () => {
    const run = await doctor(
      'good',
      '--client-id',
      'parley-local',
      '--extension-id',
      'abcdefghijklmnop'.repeat(2),
    );
    expect(run.json.result.problems).toBe(0);
    expect(run.status).toBe(0);
    const checks = ['login', 'permission sets', 'objects', 'fields', 'package version', 'standard fields'];
    for (const check of [...checks, 'invoices', 'writing', 'sharing', 'API limit', 'client app']) {
      expect(finding(run, check), check).toMatchObject({ is: 'good', todo: null });
    }
    expect(finding(run, 'invoices').says).toContain('Invoice');
  });

  it('draws how far it is on stderr, and the findings for people on stdout', async () => {
    const { stdout, stderr } = await machine.parley('doctor', '-o', 'good');
    expect(stderr).toMatch(/Examining \[#+\] 5\/5/);
    expect(stdout).toMatch(/ok +fields: all \d+ fields/);
    expect(stdout).toMatch(/\? +client app: [\s\S]+→ Name it: parley doctor --client-id/);
  });

  it('says that the package is missing, what that means, and how to deploy it', async () => {
    const fresh = new AdminMachine();
    try {
      await fresh.signIn(bare, ADMIN.username);
      const run = await fresh.parley('doctor', '-o', 'parley', '--json');
      expect(run.status).toBe(1);
      expect(finding(run, 'package')).toMatchObject({
        is: 'problem',
        todo: expect.stringContaining('deploy'),
      });
      expect(finding(run, 'writing')).toMatchObject({ is: 'advice' });
    } finally {
      fresh.remove();
    }
  });

  it('tells fields that are hidden from fields that were never deployed', async () => {
    const hidden = [
      'Contact_Attempt__c.Evidence__c',
      'Debt__c.Balance__c',
      'Contact.DoNotCall',
      'Invoice.Balance',
    ];
    await post(org, '/__org/fls', { user: ADMIN.username, hidden });
    const run = await doctor('good');
    await post(org, '/__org/fls', { user: ADMIN.username });
    expect(run.status).toBe(1);
    const fields = finding(run, 'fields');
    expect(fields).toMatchObject({ is: 'problem', todo: expect.stringContaining('Parley_Associate') });
    expect(fields.says).toBe('hidden from this user: Contact_Attempt__c.Evidence__c, Debt__c.Balance__c');
    expect(finding(run, 'package version').is).toBe('good');
    expect(finding(run, 'standard fields').says).toContain('hidden: Contact.DoNotCall');
    expect(finding(run, 'invoices').is).toBe('problem');
  });

  it('does not say hidden where the login may not know, and judges with the eyes of who is signed in', async () => {
    await post(org, '/__org/fls', { user: ASSOCIATE.username, hidden: ['Debt__c.Balance__c'] });
    const run = await doctor('associate');
    await post(org, '/__org/fls', { user: ASSOCIATE.username });
    expect(finding(run, 'fields').says).toMatch(/hidden or not deployed.*: Debt__c\.Balance__c$/);
    expect((await doctor('associate')).status).toBe(0);
  });

  it.each([
    [15_000, 0, 'good'],
    [15_000, 11_300, 'advice'],
    [15_000, 14_400, 'problem'],
  ])('of %i calls, %i used: %s', async (max, used, is) => {
    await post(org, '/__org/limits', { dailyApiRequests: { max, used } });
    const run = await doctor('good');
    await post(org, '/__org/limits', { dailyApiRequests: { max: 1_000_000, used: 0 } });
    expect(finding(run, 'API limit').is).toBe(is);
  });

  it('keeps what it found when the org refuses to tell the limits, and says what to do', async () => {
    await post(org, '/__org/faults', { match: { path: '/limits' }, fault: '403' });
    const run = await doctor('associate');
    expect(run.status).toBe(0);
    expect(finding(run, 'API limit')).toMatchObject({
      is: 'unknown',
      says: expect.stringContaining('Limit exceeded'),
      todo: expect.stringContaining('View Setup and Configuration'),
    });
    expect(finding(run, 'fields').is).toBe('good');
    expect(finding(run, 'client app').is).toBe('unknown');
  });

  it.each([
    ['nobody-knows-it', 'abcdefghijklmnop'.repeat(2), 'invalid_client_id'],
    ['parley-local', 'no-extension', 'redirect_uri_mismatch'],
  ])('says why the client app %s of %s is not let in', async (clientId, extensionId, code) => {
    const run = await doctor('good', '--client-id', clientId, '--extension-id', extensionId);
    expect(finding(run, 'client app')).toMatchObject({ is: 'problem', says: expect.stringContaining(code) });
  });

  it('ends with 3 on an expired login, before anything is examined', async () => {
    await machine.signIn(org, ADMIN.username, 'good');
    await post(org, '/__org/tokens/expire', { user: ADMIN.username });
    const run = await doctor('good');
    expect(run).toMatchObject({
      status: 3,
      json: { status: 3, actions: [expect.stringContaining('sf org login')] },
    });
  });
});
