import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from '../shared/schema.ts';

/** The line `npm run org` prints when it is ready. */
const readyLineSchema = z.object({
  baseUrl: z.url(),
  username: z.string(),
  accessToken: z.string(),
  orgId: z.string(),
  userId: z.string(),
  tlsPort: z.int(),
  spki: z.string(),
});

/** The local org in a process of its own, as `npm run org` starts it. */
export interface OrgProcess extends z.output<typeof readyLineSchema> {
  stop(): Promise<void>;
}

export interface OrgProcessOptions {
  /** Made and seeded when it is not there yet. */
  readonly db: string;
  readonly seed: string;
  /** Further arguments of `npm run org`. */
  readonly args?: readonly string[];
}

/** @throws when the org ends before it is ready, with what it said */
export async function startOrgProcess({ db, seed, args = [] }: OrgProcessOptions): Promise<OrgProcess> {
  const child = spawn(
    process.execPath,
    [
      'crm-connector/local-org/main.ts',
      '--port',
      '0',
      '--tls-port',
      '0',
      '--db',
      db,
      '--seed',
      seed,
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ready = readyLineSchema.parse(JSON.parse(await firstLine(child)));
  return { ...ready, stop: () => stop(child) };
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
