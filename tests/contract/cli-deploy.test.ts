import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN } from '../../crm-connector/local-org/server/standing-records.ts';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { AdminMachine } from './cli-fixture.ts';
import { startTestOrg } from './local-org-fixture.ts';

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

describe('parley deploy', () => {
  it('converts without asking any org', async () => {
    const out = join(machine.home, 'package');
    const before = org.calls().length;
    const run = await machine.parley(
      'deploy',
      '--convert-only',
      '--out',
      out,
      '--part',
      'client-app',
      '--json',
    );
    expect(run.json).toMatchObject({
      status: 0,
      result: { folder: out, parts: ['client-app'], components: 5 },
    });
    expect(readFileSync(join(out, 'package.xml'), 'utf8')).toContain(
      '<name>ExternalClientApplication</name>',
    );
    expect(org.calls().length).toBe(before);
  });

  it('tells an org that takes no metadata from a package that is wrong, and leaves it converted', async () => {
    // The local org reads the package from its folder; it has no Metadata API.
    const run = await machine.parley('deploy', '-o', 'parley', '--check-only', '--json');
    expect(run.status).toBe(4);
    expect(
      org
        .calls()
        .map(({ path }) => path)
        .join(),
    ).toContain('/metadata/deployRequest');
    const folder = /--metadata-dir "([^"]+)"/.exec(run.json.actions.join())?.[1] ?? '';
    expect(existsSync(join(folder, 'package.xml'))).toBe(true);
  });

  it('knows its parts', async () => {
    const run = await machine.parley('deploy', '--part', 'everything');
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('main, invoice, client-app') });
  });
});
