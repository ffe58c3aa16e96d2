import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, ASSOCIATE } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { AdminMachine } from './cli-fixture.ts';
import { startTestOrg } from './local-org-fixture.ts';
import { post } from './salesforce-harness.ts';

let org: RunningOrg;
let machine: AdminMachine;
beforeAll(async () => {
  org = await startTestOrg();
  machine = new AdminMachine();
  await machine.signIn(org, ADMIN.username);
});
afterAll(async () => {
  machine.remove();
  await org.close();
});

describe('parley on an sf login', () => {
  it('tells whose it is and where it leads', async () => {
    const { status, stdout } = await machine.parley('whoami', '--target-org', 'parley');
    expect(status).toBe(0);
    expect(stdout).toContain(`User   Robin Hale <${ADMIN.username}> (${ADMIN.id})`);
    expect(stdout).toContain(`At     ${org.baseUrl}, API 68.0`);
  });

  it('answers JSON and nothing else where it is asked to', async () => {
    const { json } = await machine.parley('whoami', '-o', 'parley', '--json');
    expect(json).toMatchObject({
      status: 0,
      result: { userId: ADMIN.id, orgId: org.orgId, isSandbox: false },
    });
  });

  it('takes a token from the environment, and stores nothing', async () => {
    const fresh = new AdminMachine();
    try {
      const token = org.openSession(ASSOCIATE.username);
      const words = ['whoami', '--instance-url', org.baseUrl, '--json'];
      expect((await fresh.parleyWith({ SF_ACCESS_TOKEN: token }, ...words)).json.result.userId).toBe(
        ASSOCIATE.id,
      );
      expect(await fresh.parley(...words)).toMatchObject({ status: 3, json: { status: 3 } });
    } finally {
      fresh.remove();
    }
  });

  it('says how to sign in where there is no login of that name, and none by default', async () => {
    const strange = await machine.parley('whoami', '--target-org', 'nowhere');
    expect(strange).toMatchObject({ status: 3, stdout: '' });
    expect(strange.stderr).toContain('sf org login web');
    expect((await machine.parley('whoami')).status).toBe(3);
  });

  it('tells an expired login from an org that cannot be reached', async () => {
    await machine.signIn(org, ASSOCIATE.username, 'old');
    await post(org, '/__org/tokens/expire', { user: ASSOCIATE.username });
    const expired = await machine.parley('whoami', '-o', 'old', '--json');
    expect(expired).toMatchObject({ status: 3 });
    expect(expired.json.actions.join()).toContain('Sign in again');
    const token = org.openSession(ADMIN.username);
    const gone = await machine.parleyWith(
      { SF_ACCESS_TOKEN: token },
      ...['whoami', '--instance-url', 'http://127.0.0.1:9'],
    );
    expect(gone.status).toBe(4);
  });
});

describe('a command line that is wrong', () => {
  it('lists the commands', async () => {
    const { status, stderr } = await machine.parley('frobnicate');
    expect(status).toBe(2);
    expect(stderr).toContain('whoami');
  });

  it('names the option and the usage', async () => {
    const { status, stderr } = await machine.parley('whoami', '--nope');
    expect(status).toBe(2);
    expect(stderr).toMatch(/--nope[\s\S]*Usage: parley whoami/);
  });
});
