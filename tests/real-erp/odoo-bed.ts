import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type OdooSeed, odooSeedSchema } from './odoo-seed.ts';

const BOOT_SCRIPT = fileURLToPath(new URL('boot-odoo.sh', import.meta.url));
const HOMES = '/var/lib/parley-odoo';

/**
 * Where the Odoo of this checkout lives, and the package all of them share, as `boot-odoo.sh` reads it. One that is
 * named in the environment is used instead.
 */
function bedEnvironment(): Record<string, string> {
  if (process.env.ERP_HOME) return { ERP_HOME: process.env.ERP_HOME };
  const checkout = createHash('sha256').update(BOOT_SCRIPT).digest('hex').slice(0, 8);
  return { ERP_HOME: `${HOMES}/${checkout}`, ODOO_ROOT: `${HOMES}/root` };
}

/** The Odoo that is up for the tests; null: there is none, and what needs it is skipped. */
export function odooSeed(): OdooSeed | null {
  const { ERP_HOME } = bedEnvironment();
  const file = `${ERP_HOME}/odoo.json`;
  if (!existsSync(file) || tellBed('status') !== 0) return null;
  return odooSeedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What became of booting Odoo; `absent`: this machine has none to give, and said why. */
type BedState = 'up' | 'absent' | 'failed';

/** Exit code of the boot script for what cannot be had. */
const NOT_TO_BE_HAD = 77;

/** Begins to boot Odoo, which goes on beside whatever else is done; it goes down with this process at the latest. */
export async function beginBed(): Promise<BedState> {
  const env = { ...process.env, ...bedEnvironment(), ERP_OWNER: String(process.pid) };
  try {
    const [code] = await once(
      spawn(BOOT_SCRIPT, ['up'], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
      'exit',
    );
    if (code === 0) return 'up';
    return code === NOT_TO_BE_HAD ? 'absent' : 'failed';
  } catch (error) {
    console.error('Odoo is not to be had here: its boot script does not run.', error);
    return 'absent';
  }
}

/** Kills Odoo in the middle of whatever it does, and starts it again. */
export async function crashOdoo(): Promise<void> {
  const env = { ...process.env, ...bedEnvironment() };
  const [code] = await once(spawn(BOOT_SCRIPT, ['restart'], { env, stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error('Odoo did not come back');
}

/** Runs a subcommand of the boot script to its end. @returns its exit code */
export function tellBed(subcommand: 'status' | 'reset' | 'down'): number | null {
  const env = { ...process.env, ...bedEnvironment() };
  return spawnSync(BOOT_SCRIPT, [subcommand], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status;
}
