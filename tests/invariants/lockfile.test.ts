import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const locked: Readonly<Record<string, LockedPackage>> = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
).packages;
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** As Node resolves: beside the package, then in every folder above. */
function findsLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (locked[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

describe('the lockfile', () => {
  it('names every platform’s binaries: `npm ci` refuses a lockfile that leaves one out', () => {
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !findsLocked(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no download address: each machine asks the registry it is set up with', () => {
    expect(Object.values(locked).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });

  it('belongs to exact versions', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});
