import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { startTestOrg } from './local-org-fixture.ts';

/** 300 MB: nobody has to have it to work on Parley. The script that starts it, `…/@salesforce/cli/bin/run.js`. */
const { SF_CLI } = process.env;
const HOW =
  'npm install --prefix sf @salesforce/cli, then SF_CLI=$PWD/sf/node_modules/@salesforce/cli/bin/run.js';
if (!SF_CLI) console.log(`SKIPPED: the real sf against the local org. To run it: ${HOW}`);

/** More than the 2,000 rows of one page. */
const MANY = 2_050;

/** In order, one login: each row of what sf was seen to call, by the command that calls it. */
describe.skipIf(!SF_CLI)(`sf${SF_CLI ? '' : ` (skipped: ${HOW})`}`, { timeout: 60_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'parley-sf-'));
  let org: RunningOrg;
  let taskId = '';

  const run = async (words: readonly string[], environment: Record<string, string> = {}) => {
    const child = spawn(process.execPath, [SF_CLI ?? '', ...words, '--json'], {
      cwd: home,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: home,
        USERPROFILE: home,
        SF_DISABLE_TELEMETRY: 'true',
        SF_AUTOUPDATE_DISABLE: 'true',
        SF_SKIP_NEW_VERSION_CHECK: 'true',
        SF_DISABLE_LOG_FILE: 'true',
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        ...environment,
      },
    });
    let out = '';
    for await (const part of child.stdout) out += part;
    return JSON.parse(out);
  };
  /** What the command answers; fails with sf's own words. */
  const sf = async (...words: string[]) => {
    const answer = await run([...words, '--target-org', 'loc']);
    expect(answer, answer.message).toMatchObject({ status: 0 });
    return answer.result;
  };
  const login = (token: string) =>
    run(['org', 'login', 'access-token', '--instance-url', org.baseUrl, '--no-prompt', '--alias', 'loc'], {
      SF_ACCESS_TOKEN: token,
    });

  beforeAll(async () => {
    org = await startTestOrg({ seed: 'small' });
  });
  afterAll(async () => {
    await org?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('is not let in with a token that has expired', async () => {
    const answer = await login('00D000000000001!AQexpiredexpiredexpired');
    expect(answer.status).not.toBe(0);
    expect(answer.message).toMatch(/Could not retrieve the username[\s\S]*Bad_OAuth_Token/);
  });

  it('logs in with an access token', async () => {
    expect(await login(org.accessToken)).toMatchObject({ status: 0, result: { username: org.username } });
  });

  it('shows the org, its token, and all orgs', async () => {
    expect(await sf('org', 'display')).toMatchObject({ id: org.orgId, connectedStatus: 'Connected' });
    expect(await sf('org', 'auth', 'show-access-token', '--no-prompt')).toMatchObject({
      accessToken: org.accessToken,
    });
    const { result } = await run(['org', 'list']);
    expect(result.other).toMatchObject([{ alias: 'loc', connectedStatus: 'Connected' }]);
  });

  it('queries, over pages and with columns', async () => {
    const lines = Array.from({ length: MANY }, (_, index) => `Bulk ${index}`);
    writeFileSync(join(home, 'many.csv'), `Name\n${lines.join('\n')}\n`);
    const job = await sf(
      'data',
      'import',
      'bulk',
      '--sobject',
      'Account',
      '--file',
      'many.csv',
      '--wait',
      '2',
    );
    expect(job).toMatchObject({ processedRecords: MANY, successfulRecords: MANY, failedRecords: 0 });
    const soql = "SELECT Id, Name FROM Account WHERE Name LIKE 'Bulk %'";
    const { records, done } = await sf('data', 'query', '--query', soql);
    expect([new Set(records.map(({ Id }: { Id: string }) => Id)).size, done]).toEqual([MANY, true]);
  });

  it('creates, changes, reads and deletes a record', async () => {
    const task = ['record', '--sobject', 'Task'] as const;
    ({ id: taskId } = await sf('data', 'create', ...task, '--values', 'Subject=Call Status=Completed'));
    expect(taskId).toMatch(/^00T\w{15}$/);
    await sf('data', 'update', ...task, '--record-id', taskId, '--values', 'Priority=High');
    expect(await sf('data', 'get', ...task, '--record-id', taskId)).toMatchObject({
      Subject: 'Call',
      Priority: 'High',
    });
    await sf(
      'data',
      'update',
      ...task,
      '--where',
      "Subject='Call' Priority='High'",
      '--values',
      'Subject=Called',
    );
    expect(await sf('data', 'get', ...task, '--record-id', taskId)).toMatchObject({ Subject: 'Called' });
    await sf('data', 'delete', ...task, '--record-id', taskId);
    const gone = await run(['data', 'get', ...task, '--record-id', taskId, '--target-org', 'loc']);
    expect(gone.status).not.toBe(0);
  });

  it('describes and lists objects', async () => {
    const { fields } = await sf('sobject', 'describe', '--sobject', 'Task');
    expect(fields.map(({ name }: { name: string }) => name)).toContain('Parley_Key__c');
    expect(await sf('sobject', 'list', '--sobject', 'custom')).toContain('Contact_Attempt__c');
  });

  it('tells the limits', async () => {
    const limits = await sf('org', 'list', 'limits');
    expect(limits).toContainEqual(expect.objectContaining({ name: 'DailyApiRequests', max: 15_000 }));
  });

  it('exports a tree of records and imports it again', async () => {
    const soql = "SELECT Id, Name, Phone FROM Account WHERE AccountNumber = 'LOS-4471'";
    await sf('data', 'export', 'tree', '--query', soql, '--output-dir', 'tree');
    const file = join('tree', 'Account.json');
    expect(JSON.parse(readFileSync(join(home, file), 'utf8')).records).toHaveLength(1);
    const [made] = await sf('data', 'import', 'tree', '--files', file);
    expect(made).toMatchObject({ type: 'Account', id: expect.stringMatching(/^001\w{15}$/) });
  });

  it('searches', async () => {
    const sosl = 'FIND {Larkspur} IN ALL FIELDS RETURNING Account(Id, Name)';
    const { searchRecords } = await sf('data', 'search', '--query', sosl);
    expect(searchRecords.map(({ Name }: { Name: string }) => Name)).toContain(
      'Larkspur Outdoor Supply, Inc.',
    );
  });

  it('opens the org in a browser that is logged in by the address alone, once', async () => {
    const { url } = await sf('org', 'open', '--url-only');
    const [first, second] = [
      await fetch(url, { redirect: 'manual' }),
      await fetch(url, { redirect: 'manual' }),
    ];
    expect(first.headers.getSetCookie().join()).toMatch(/sid=/);
    expect(second.headers.getSetCookie().join()).not.toMatch(/sid=/);
  });

  it('asks anything of the REST API', async () => {
    const answer = await run([
      'api',
      'request',
      'rest',
      '/services/data/v68.0/limits',
      '--target-org',
      'loc',
    ]);
    expect(answer.result).toMatchObject({ statusCode: 200, body: { DailyApiRequests: { Max: 15_000 } } });
  });
});
