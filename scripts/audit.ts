/** The packages this product is made of: hashes, install scripts, licences, known holes. Part of `npm run check`. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import {
  faultsOfShipped,
  type Lock,
  mayBeShipped,
  undecidedScripts,
  withoutHash,
} from './dependency-audit.ts';
import { holesIn, unbearable } from './known-holes.ts';

const SOURCES = ['extension/**/*.{ts,tsx}', 'shared/**/*.ts', 'crm-connector/**/*.ts'];
/** What is never in the extension: tools of the terminal, and what only the build runs. */
const NOT_SHIPPED = /^crm-connector\/(?:cli|local-org)\/|vite-aliases\.ts$/;
/** Of a build tool only this is put into the extension. */
const SHIPPED_OF: Readonly<Record<string, readonly string[]>> = { wxt: ['@wxt-dev/browser'] };

const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const { allowScripts = {} } = JSON.parse(readFileSync('package.json', 'utf8'));

const named = namedInSources();
const shipped = mayBeShipped(lock, named);
const { here, elsewhere } = withoutHash(lock);
const faults = [
  ...here.map((path) => `${path} has no hash in the lockfile`),
  ...undecidedScripts(lock, allowScripts).map(
    (path) => `${path} runs a script when it is installed, and allowScripts says nothing of it`,
  ),
  ...faultsOfShipped(lock, shipped, named),
  ...faultsKnown(),
];

console.log(`${Object.keys(lock).length - 1} packages locked, ${shipped.length} that may be shipped`);
if (elsewhere.length > 0)
  console.log(
    `NO HASH: ${elsewhere.length} packages of other systems (${elsewhere.slice(0, 3).join(', ')} …)`,
  );
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Packages by their names, as the sources that are built import them. */
function namedInSources(): string[] {
  const files = SOURCES.flatMap((pattern) => globSync(pattern)).filter((file) => !NOT_SHIPPED.test(file));
  const imports = files.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'((?:@[^/']+\/)?[^./'][^/']*)/g),
  ]);
  const names = [...new Set(imports.map(([, name = '']) => name))].filter(
    (name) => !name.startsWith('node:'),
  );
  return names.flatMap((name) => SHIPPED_OF[name] ?? [name]);
}

/** Asks the registry for known holes; where it does not answer that, says so aloud. */
function faultsKnown(): string[] {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 60_000,
  });
  const found = holesIn(stdout ?? '');
  if (found.is === 'not-audited') {
    console.log(
      `NOT AUDITED for known holes: ${found.why.split(' - ')[0]}. The registry of this machine does not say.`,
    );
    return [];
  }
  const names = new Set(shipped.map((path) => path.split('node_modules/').at(-1) ?? path));
  console.log(
    `Known holes: ${found.holes.map(({ name, severity }) => `${name} (${severity})`).join(', ') || 'none'}`,
  );
  return unbearable(found.holes, names).map(({ name, severity }) => `${name} has a known hole (${severity})`);
}
