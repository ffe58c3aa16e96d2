import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultOf } from '../../../../crm-connector/cli/org-fault.ts';
import { runCommandLine } from '../../../../crm-connector/cli/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-wrong-'));
  writeFileSync(join(folder, 'note.txt'), 'no evidence');
  writeFileSync(join(folder, 'policy.json'), '{"language":"en"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function parley(...words: readonly string[]) {
  let stdout = '';
  const exit = await runCommandLine([...words, '--json'], {
    environment: { SF_ACCESS_TOKEN: '00D000000000001!x' },
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
  });
  return { exit, ...JSON.parse(stdout) } as { exit: number; message: string; actions: string[] };
}

describe('a command that was given wrongly ends with 2 and says what is wrong', () => {
  it('a file that is not there', async () => {
    const { exit, message } = await parley('explain', join(folder, 'nothing.json'));
    expect(exit).toBe(2);
    expect(message).toMatch(/nothing\.json cannot be read: ENOENT/);
  });

  it('a file that holds no evidence', async () => {
    const { exit, message } = await parley('explain', join(folder, 'note.txt'));
    expect(exit).toBe(2);
    expect(message).toMatch(/note\.txt: Not evidence of a verdict/);
  });

  it('an address that is none', async () => {
    const { exit, message } = await parley('whoami', '--instance-url', 'acme');
    expect(exit).toBe(2);
    expect(message).toBe('--instance-url takes an address, as https://acme.my.salesforce.com');
  });

  it('more than it takes: a second file would go unchecked', async () => {
    const file = join(folder, 'policy.json');
    expect((await parley('policy', 'check', file)).exit).toBe(0);
    const { exit, message } = await parley('policy', 'check', file, join(folder, 'other.json'));
    expect(exit).toBe(2);
    expect(message).toMatch(/^Too much: .*other\.json\nUsage: parley policy check FILE/);
    expect((await parley('whoami', 'please')).message).toMatch(/^Too much: please\n/);
  });
});

describe('a fault of the machine is none of the org', () => {
  it.each([
    ['ENOENT', "ENOENT: no such file or directory, open '/none/x.json'"],
    ['ENOTDIR', "ENOTDIR: not a directory, mkdir '/x/y'"],
    ['EACCES', "EACCES: permission denied, open '/x'"],
  ])('%s', (code, message) => {
    const fault = faultOf(Object.assign(new Error(message), { code }));
    expect(fault).toMatchObject({ exit: 2, message });
    expect(fault.actions.join()).toMatch(/another file or folder/);
  });

  it.each([
    ['ENOSPC', 'ENOSPC: no space left on device, write'],
    ['EDQUOT', 'EDQUOT: disk quota exceeded, write'],
    ['EMFILE', "EMFILE: too many open files, open '/x'"],
  ])('%s was not given wrongly: with room, the same command goes on', (code, message) => {
    const fault = faultOf(Object.assign(new Error(message), { code }));
    expect(fault).toMatchObject({ exit: 5, message });
    expect(fault.actions.join()).toMatch(/Make room/);
  });

  it.each([
    ['ECONNREFUSED', 'connect ECONNREFUSED'],
    ['EACCES', 'connect EACCES 192.0.2.1:443'],
    ['EPERM', 'request to https://acme.my.salesforce.com failed, reason: connect EPERM 192.0.2.1:443'],
    ['ENOENT', 'connect ENOENT /run/proxy.sock'],
  ])('a network that fails is not one of the machine: %s', (code, message) => {
    const fault = faultOf(Object.assign(new Error(message), { code }));
    expect(fault).toMatchObject({ exit: 4 });
    expect(fault.actions.join()).not.toMatch(/file or folder/);
  });
});
