import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';

const MAIN = fileURLToPath(new URL('../../crm-connector/cli/main.ts', import.meta.url));
const SIGN_IN = fileURLToPath(new URL('./worker/sf-login.ts', import.meta.url));

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field by the assertions
  readonly json: any;
}

/** One for all the machines: each has a home of its own, which would be compiled for anew. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'parley-tests-compile-cache');

/** An admin's machine: a home of its own with `sf` logins in it, and the real command line run there. */
export class AdminMachine {
  readonly home = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  readonly #tokens: string[] = [];

  /** As `sf org login access-token --alias` leaves a login behind. */
  async signIn(org: RunningOrg, username: string, alias = 'parley', refreshToken = ''): Promise<void> {
    const token = org.openSession(username);
    this.#tokens.push(token);
    const login = JSON.stringify({ token, instanceUrl: org.baseUrl, alias, refreshToken });
    const { status, stderr } = await this.#node(SIGN_IN, [], { SF_LOGIN: login });
    if (status !== 0) throw new Error(stderr);
  }

  /** `npm run parley -- …words`. No run may print a token. */
  async parley(...words: string[]): Promise<CliRun> {
    return await this.parleyWith({}, ...words);
  }

  async parleyWith(environment: Record<string, string>, ...words: string[]): Promise<CliRun> {
    if (environment.SF_ACCESS_TOKEN) this.#tokens.push(environment.SF_ACCESS_TOKEN);
    const run = await this.#node(MAIN, words, environment);
    for (const token of this.#tokens) {
      if ((run.stdout + run.stderr).includes(token))
        throw new Error(`a token was printed by ${words.join(' ')}`);
    }
    return { ...run, json: words.includes('--json') ? JSON.parse(run.stdout) : undefined };
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }

  #node(file: string, words: readonly string[], environment: Record<string, string>) {
    const child = spawn(process.execPath, [file, ...words], {
      cwd: this.home,
      env: {
        PATH: process.env.PATH ?? '',
        HOME: this.home,
        USERPROFILE: this.home,
        SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
        NODE_COMPILE_CACHE,
        ...environment,
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, stdout, stderr }));
    });
  }
}
