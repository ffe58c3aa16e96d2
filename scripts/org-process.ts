import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { connect } from 'node:tls';
import { z } from '../shared/schema.ts';

/** The line `npm run org` prints when it is ready. */
const readyLineSchema = z.object({
  baseUrl: z.url(),
  username: z.string(),
  accessToken: z.string(),
  orgId: z.string(),
  userId: z.string(),
});

/** The local org in a process of its own, as `npm run org` starts it. */
export interface OrgProcess extends z.output<typeof readyLineSchema> {
  readonly tlsPort: number;
  /** base64 SHA-256 of its certificate's public key: what a browser is told to trust. */
  readonly spki: string;
  stop(): Promise<void>;
}

export interface OrgProcessOptions {
  readonly db: string;
  readonly seed: string;
  /** Further arguments of `npm run org`. */
  readonly args?: readonly string[];
}

/** @throws when the org ends before it is ready, with what it said */
export async function startOrgProcess({ db, seed, args = [] }: OrgProcessOptions): Promise<OrgProcess> {
  const tlsPort = await freePort();
  const ports = ['--port', String(await freePort()), '--tls-port', String(tlsPort)];
  const child = spawn(
    process.execPath,
    ['crm-connector/local-org/main.ts', ...ports, '--db', db, '--seed', seed, ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ready = readyLineSchema.parse(JSON.parse(await firstLine(child)));
  return { ...ready, tlsPort, spki: await publicKeyHash(tlsPort), stop: () => stop(child) };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  if (!child.stdout) throw new Error('The local org has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return line;
  }
  throw new Error(`The local org did not start.\n${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Asked of the system and let go again; the org takes it a moment later. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

/** Read from the handshake: the org makes its certificate when it starts. */
async function publicKeyHash(tlsPort: number): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: tlsPort, rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const certificate = socket.getPeerX509Certificate();
  socket.destroy();
  if (!certificate) throw new Error('The local org showed no certificate');
  const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
