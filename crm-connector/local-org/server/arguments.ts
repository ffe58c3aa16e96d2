import { parseArgs } from 'node:util';
import type { SeedChoice } from '../seed/seed-org.ts';

/** What `npm run org -- …` asks for. */
export interface OrgArguments {
  readonly port: number;
  readonly tlsPort: number | undefined;
  readonly db: string;
  readonly seed: SeedChoice;
  readonly invoices: number | undefined;
  readonly withPackage: boolean;
}

export const USAGE =
  'npm run org -- --port PORT [--tls-port PORT] --db FILE [--seed small|large|none|FILE…] [--invoices N] [--no-package]';

/** Said to the person at the command line; the process ends with 2. */
export class ArgumentError extends Error {}

const OPTIONS = {
  port: { type: 'string' },
  'tls-port': { type: 'string' },
  db: { type: 'string' },
  seed: { type: 'string', multiple: true },
  invoices: { type: 'string' },
  'no-package': { type: 'boolean' },
} as const;

/** `--seed` takes several files: `--seed a.json b.json` or one `--seed` each. @throws ArgumentError */
export function readArguments(args: readonly string[]): OrgArguments {
  const { values, positionals } = parse(args);
  const seeds = [...(values.seed ?? []), ...positionals];
  if (positionals.length > 0 && values.seed === undefined) {
    throw new ArgumentError(`What is ${positionals[0]}? Seed files come after --seed`);
  }
  if (values.db === undefined || values.db === '') throw new ArgumentError('--db FILE is missing');
  const seed = readSeed(seeds);
  if (values.invoices !== undefined && seed !== 'large') {
    throw new ArgumentError('--invoices goes with --seed large');
  }
  return {
    port: readPort('--port', values.port ?? '0'),
    tlsPort: values['tls-port'] === undefined ? undefined : readPort('--tls-port', values['tls-port']),
    db: values.db,
    seed,
    invoices: values.invoices === undefined ? undefined : readCount('--invoices', values.invoices),
    withPackage: values['no-package'] !== true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new ArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function readSeed(seeds: readonly string[]): SeedChoice {
  const [first, ...others] = seeds;
  if (first === undefined) return 'none';
  if (first !== 'small' && first !== 'large' && first !== 'none') return seeds;
  if (others.length > 0) throw new ArgumentError(`--seed ${first} stands alone`);
  return first;
}

function readPort(name: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ArgumentError(`${name} ${text} is no port; 0 to 65535`);
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count > 0) return count;
  throw new ArgumentError(`${name} ${text} is no count; a whole number above 0`);
}
