import { mkdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Salesforce's client libraries are compiled once a machine, not once a command: half of what a short command takes. In the
 * admin's own folder, which is for its owner alone: what lies in a folder of everybody's could be somebody else's code.
 * Where that folder cannot be made, commands start as slowly as without it.
 */
export function compileOnceAMachine(): void {
  try {
    const own = join(homedir(), '.parley');
    mkdirSync(own, { recursive: true, mode: 0o700 });
    enableCompileCache(join(own, 'compile-cache'));
  } catch {
    // No home, or none that can be written to.
  }
}
