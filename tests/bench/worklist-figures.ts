import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ADMIN } from '../../crm-connector/local-org/server/standing-records.ts';
import type { OrgProcess } from '../../scripts/org-process.ts';
import { z } from '../../shared/schema.ts';
import { type Figure, percentile } from './figures.ts';

/** Told by the command itself as it ends, on a pipe of its own. */
const TELL_MEMORY = `data:text/javascript,import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

const resultSchema = z.object({
  result: z.object({ accounts: z.int(), changed: z.int(), failed: z.literal(0) }),
});

/** `parley worklist build` over an org nobody ranked yet, with what others wait meanwhile. */
export async function worklistFigures(org: OrgProcess, invoices: number): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'parley-worklist-'));
  try {
    const token = await adminToken(org);
    const before = await callCount(org);
    const from = performance.now();
    const build = startBuild(org, token, home);
    const waits = await waitsUntil(build.ended, org, token);
    const took = performance.now() - from;
    const { result } = resultSchema.parse(JSON.parse(await build.answer));
    const calls = (await callCount(org)) - before - waits.length;
    const name = `worklist-build-${invoices}-invoices`;
    return [
      { name: `${name}-accounts`, value: result.accounts, unit: 'count', bar: null },
      { name: `${name}-written`, value: result.changed, unit: 'count', bar: null },
      { name: `${name}-time`, value: took / 1000, unit: 's', bar: null },
      { name: `${name}-memory`, value: Number(await build.memory) / 1024, unit: 'MB', bar: null },
      { name: `${name}-requests`, value: calls, unit: 'count', bar: null },
      { name: `${name}-other-request-p95`, value: percentile(waits, 95), unit: 'ms', bar: null },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function startBuild(org: OrgProcess, token: string, home: string) {
  const words = ['worklist', 'build', '--instance-url', org.baseUrl, '--json'];
  const child = spawn(process.execPath, ['--import', TELL_MEMORY, 'crm-connector/cli/main.ts', ...words], {
    env: { ...process.env, HOME: home, USERPROFILE: home, SF_ACCESS_TOKEN: token },
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  });
  const memory = child.stdio[3];
  if (!child.stdout || !memory || !('readable' in memory)) throw new Error('The build has no output');
  return {
    ended: once(child, 'exit'),
    answer: text(child.stdout),
    memory: text(memory as NodeJS.ReadableStream),
  };
}

/** One small query after the other for as long as the build runs. */
async function waitsUntil(ended: Promise<unknown>, org: OrgProcess, token: string): Promise<number[]> {
  let isRunning = true;
  void ended.then(() => {
    isRunning = false;
  });
  const waits: number[] = [];
  const soql = encodeURIComponent('SELECT Id FROM Account LIMIT 1');
  while (isRunning) {
    const from = performance.now();
    const response = await fetch(`${org.baseUrl}/services/data/v68.0/query?q=${soql}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new Error(`A query beside the build failed: ${response.status}`);
    await response.arrayBuffer();
    waits.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return waits;
}

async function adminToken(org: OrgProcess): Promise<string> {
  const response = await fetch(`${org.baseUrl}/__org/sessions`, {
    method: 'POST',
    body: JSON.stringify({ user: ADMIN.username }),
  });
  return z.object({ accessToken: z.string() }).parse(await response.json()).accessToken;
}

async function callCount(org: OrgProcess): Promise<number> {
  const response = await fetch(`${org.baseUrl}/__org/calls`);
  return z.array(z.unknown()).parse(await response.json()).length;
}
