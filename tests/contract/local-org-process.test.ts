/** `npm run org` as a process: the line it prints, what it refuses, what is still there after a restart. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect } from 'node:tls';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { z } from '../../shared/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-org-'));
const running: ChildProcess[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(stop));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lineSchema = z.strictObject({
  baseUrl: z.url(),
  username: z.string(),
  accessToken: z.string(),
  orgId: z.string(),
  userId: z.string(),
  tlsPort: z.optional(z.int()),
  spki: z.optional(z.string()),
});
type Line = z.infer<typeof lineSchema>;

function run(args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['crm-connector/local-org/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  return child.exitCode;
}

async function start(args: string[]): Promise<{ child: ChildProcess; line: Line }> {
  const child = run(args);
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, line: z.parse(lineSchema, JSON.parse(line)) };
  }
  throw new Error('the org ended without a line');
}

async function refusal(args: string[]): Promise<{ code: number | null; words: string }> {
  const child = run(args);
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words += text;
  });
  await once(child, 'close');
  return { code: child.exitCode, words };
}

async function get(line: Line, path: string, accessToken = line.accessToken): Promise<unknown> {
  const response = await fetch(`${line.baseUrl}/services/data/v68.0/${path}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  return response.json();
}

function post(line: Line, path: string, body: object): Promise<Response> {
  return fetch(`${line.baseUrl}/services/data/v68.0/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${line.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const byName = (name: string) =>
  `query?q=${encodeURIComponent(`SELECT Name FROM Account WHERE Name = '${name}'`)}`;

describe('npm run org', () => {
  it('keeps records and sign-ins over a restart, and ends with 0 when told to stop', async () => {
    const args = ['--port', '0', '--db', join(folder, 'kept.db')];
    const first = await start(args);
    expect((await post(first.line, 'sobjects/Account', { Name: 'Kept' })).status).toBe(201);
    expect(await stop(first.child)).toBe(0);

    const second = await start(args);
    expect(await get(second.line, byName('Kept'), first.line.accessToken)).toMatchObject({ totalSize: 1 });
    expect(second.line.userId).toBe(first.line.userId);
  });

  it('serves HTTPS for the Salesforce hosts with the certificate it names', async () => {
    const { line } = await start(['--tls-port', '0', '--db', join(folder, 'tls.db')]);
    const socket = connect({ host: '127.0.0.1', port: line.tlsPort ?? 0, rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    const der = socket.getPeerCertificate().raw;
    socket.destroy();
    const certificate = new X509Certificate(der);
    const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
    expect(createHash('sha256').update(key).digest('base64')).toBe(line.spki);
    for (const host of ['parley-demo.lightning.force.com', 'parley-demo.my.salesforce.com', 'localhost']) {
      expect(certificate.checkHost(host)).toBeDefined();
    }
    expect(certificate.checkHost('example.com')).toBeUndefined();
  });

  it('is seeded from files once, when the database is new', async () => {
    const seed = join(folder, 'acme.json');
    writeFileSync(
      seed,
      JSON.stringify({
        records: [
          { attributes: { type: 'Account', referenceId: 'acme' }, Name: 'Acme' },
          { attributes: { type: 'Contact', referenceId: 'ann' }, LastName: 'Ann', AccountId: '@acme' },
        ],
      }),
    );
    const args = ['--db', join(folder, 'seeded.db'), '--seed', seed];
    const first = await start(args);
    const contacts = `query?q=${encodeURIComponent('SELECT Account.Name FROM Contact')}`;
    expect(await get(first.line, contacts)).toMatchObject({
      totalSize: 1,
      records: [{ Account: { Name: 'Acme' } }],
    });
    await stop(first.child);
    const second = await start(args);
    expect(await get(second.line, byName('Acme'))).toMatchObject({ totalSize: 1 });
  });

  it('runs without the package', async () => {
    const { line } = await start(['--db', join(folder, 'bare.db'), '--no-package']);
    expect(await get(line, 'sobjects/Contact_Attempt__c/describe')).toMatchObject([
      { errorCode: 'NOT_FOUND' },
    ]);
    expect(await get(line, 'sobjects/Task/describe')).toMatchObject({ name: 'Task' });
  });

  it('says what is wrong with its arguments, with 2', async () => {
    const { code, words } = await refusal(['--port', 'http']);
    expect(code).toBe(2);
    expect(words).toContain('--db FILE is missing');
    expect(words).toContain('npm run org -- --port PORT');
  });

  it('says that a port is in use, with 1', async () => {
    const { line } = await start(['--db', join(folder, 'one.db')]);
    const { port } = new URL(line.baseUrl);
    const { code, words } = await refusal(['--db', join(folder, 'two.db'), '--port', port]);
    expect([code, words]).toEqual([1, `Port ${port} is in use; choose another\n`]);
    expect(existsSync(join(folder, 'two.db'))).toBe(false);
  });

  it('leaves no half-seeded database behind when a seed file is bad', async () => {
    const seed = join(folder, 'bad.json');
    writeFileSync(seed, '{"records":[{"attributes":{"type":"Nothing__c","referenceId":"x"}}]}');
    const db = join(folder, 'bad.db');
    const { code, words } = await refusal(['--db', db, '--seed', seed]);
    expect(code).toBe(1);
    expect(words).toContain('Nothing__c');
    expect(existsSync(db)).toBe(false);
  });
});
